// Ready-made replies: a slash in an empty field opens the list, choosing puts the words where the caret is.
{
  class HyCanned extends HTMLElement {
    connectedCallback() {
      this.select = this.querySelector('select');
      this.field = document.getElementById(this.dataset.for);
      this.querySelector('button').hidden = true;
      this.onChange = () => this.insert();
      this.onKey = event => this.slash(event);
      this.select.addEventListener('change', this.onChange);
      this.field?.addEventListener('keydown', this.onKey);
    }

    disconnectedCallback() {
      this.select.removeEventListener('change', this.onChange);
      this.field?.removeEventListener('keydown', this.onKey);
    }

    slash(event) {
      if (event.key !== '/' || event.isComposing || event.keyCode === 229 || this.field.value.trim() !== '') return;
      event.preventDefault();
      this.select.focus();
      this.select.showPicker?.();
    }

    insert() {
      const template = [...this.querySelectorAll('template')].find(one => one.dataset.reply === this.select.value);
      this.select.value = '';
      if (!template || !this.field) return;
      this.field.setRangeText(template.content.textContent, this.field.selectionStart, this.field.selectionEnd, 'end');
      this.field.dispatchEvent(new Event('input', { bubbles: true }));
      this.field.focus();
    }
  }
  if (!customElements.get('hy-canned')) customElements.define('hy-canned', HyCanned);
}
