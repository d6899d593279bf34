// Ready-made replies: a slash in an empty field opens the list, choosing puts the words where the caret is.
{
  class HyCanned extends HTMLElement {
    connectedCallback() {
      this.onChange = event => { if (event.target.matches('select')) this.insert(event.target); };
      this.onKey = event => { if (event.target.id === this.dataset.for) this.slash(event); };
      this.addEventListener('change', this.onChange);
      document.addEventListener('keydown', this.onKey);
    }

    disconnectedCallback() {
      this.removeEventListener('change', this.onChange);
      document.removeEventListener('keydown', this.onKey);
    }

    slash(event) {
      if (event.key !== '/' || event.isComposing || event.keyCode === 229 || event.target.value.trim() !== '') return;
      event.preventDefault();
      this.querySelector('select').focus();
    }

    insert(select) {
      const template = [...this.querySelectorAll('template')].find(one => one.dataset.reply === select.value);
      const field = document.getElementById(this.dataset.for);
      select.value = '';
      if (!template || !field) return;
      field.setRangeText(template.content.textContent, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    }
  }
  if (!customElements.get('hy-canned')) customElements.define('hy-canned', HyCanned);
}
