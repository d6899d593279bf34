// Single keys. What a key does stands in the page: data-key="r" on a link, button or field; "g i" is two keys in a row.
// Nothing happens while somebody types, holds a modifier, or chooses characters with an input method.
{
  const STORE = 'huiyin.keys';
  const PATIENCE = 1200;
  const WRITABLE = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
  const LIST = { next: 'j', previous: 'k', open: 'o', select: 'x' };

  const isComposing = event => event.isComposing || event.keyCode === 229;
  const isSeen = element => element.getClientRects().length > 0;

  class HyKeys extends HTMLElement {
    connectedCallback() {
      this.dialog = this.querySelector('dialog');
      this.box = this.querySelector('[data-switch]');
      this.box.checked = this.isOn();
      this.box.onchange = () => localStorage.setItem(STORE, this.box.checked ? 'on' : 'off');
      this.press = event => this.pressed(event);
      document.addEventListener('keydown', this.press);
    }

    disconnectedCallback() {
      document.removeEventListener('keydown', this.press);
    }

    isOn() {
      return (localStorage.getItem(STORE) ?? (this.dataset.on === 'false' ? 'off' : 'on')) === 'on';
    }

    pressed(event) {
      if (event.defaultPrevented || isComposing(event)) return;
      const field = event.target.closest?.(WRITABLE);
      if (field) {
        this.inField(event, field);
      } else if (!event.ctrlKey && !event.metaKey && !event.altKey && this.isOn() && !document.querySelector('dialog[open]')) {
        this.single(event);
      }
    }

    inField(event, field) {
      if (event.key === 'Escape') {
        field.blur();
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && field.form) {
        event.preventDefault();
        field.form.requestSubmit();
      }
    }

    single(event) {
      const keys = this.first ? `${this.first} ${event.key}` : event.key;
      this.first = null;
      if (event.key === '?') {
        event.preventDefault();
        this.help();
        return;
      }
      const target = this.find(keys);
      if (target) {
        event.preventDefault();
        if (target.matches(WRITABLE)) target.focus();
        else target.click();
      } else if (this.startsSome(keys)) {
        this.first = keys;
        setTimeout(() => { this.first = null; }, PATIENCE);
      } else {
        document.dispatchEvent(new CustomEvent('hy:key', { detail: { key: event.key, shift: event.shiftKey, event } }));
      }
    }

    all() {
      return [...document.querySelectorAll('[data-key]')].filter(isSeen);
    }

    /** In the row that has the focus, else the first one of the page. */
    find(keys) {
      const fitting = this.all().filter(element => element.dataset.key === keys);
      const row = document.activeElement?.closest('.row');
      return fitting.find(element => row?.contains(element)) ?? fitting[0];
    }

    startsSome(keys) {
      return this.all().some(element => element.dataset.key.startsWith(`${keys} `));
    }

    help() {
      const list = this.dialog.querySelector('dl');
      list.replaceChildren();
      const told = new Set();
      for (const element of this.all()) {
        if (told.has(element.dataset.key)) continue;
        told.add(element.dataset.key);
        this.row(list, element.dataset.key, this.labelOf(element));
      }
      if (document.querySelector('hy-list')) {
        for (const [name, key] of Object.entries(LIST)) this.row(list, key, this.dataset[name]);
      }
      this.row(list, '?', this.dataset.help);
      this.dialog.showModal();
    }

    row(list, keys, label) {
      const term = document.createElement('dt');
      for (const key of keys.split(' ')) {
        const kbd = document.createElement('kbd');
        kbd.textContent = key;
        term.append(kbd, ' ');
      }
      const text = document.createElement('dd');
      text.textContent = label;
      list.append(term, text);
    }

    labelOf(element) {
      const own = element.dataset.keyLabel ?? element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent;
      if (own) return own;
      const copy = element.cloneNode(true);
      for (const extra of copy.querySelectorAll('kbd, .num, svg')) extra.remove();
      return copy.textContent.trim();
    }
  }
  if (!customElements.get('hy-keys')) customElements.define('hy-keys', HyKeys);
}
