// Copies the text of the field or element it names, and says so.
{
  const SAY = 2500;

  class HyCopy extends HTMLElement {
    connectedCallback() {
      this.button = this.querySelector('button');
      this.hidden = !navigator.clipboard;
      this.press = () => this.copy();
      this.button.addEventListener('click', this.press);
    }

    disconnectedCallback() {
      this.button.removeEventListener('click', this.press);
    }

    async copy() {
      const from = document.getElementById(this.dataset.from);
      await navigator.clipboard.writeText(from.value ?? from.textContent.trim());
      const note = this.querySelector('[role=status]');
      note.textContent = this.dataset.tCopied;
      setTimeout(() => { note.textContent = ''; }, SAY);
    }
  }
  if (!customElements.get('hy-copy')) customElements.define('hy-copy', HyCopy);
}
