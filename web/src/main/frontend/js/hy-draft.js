// Keeps what is being written on this device until it was sent: no expired log-in and no closed tab loses it.
{
  const PREFIX = 'huiyin.draft.';
  const SENT = 'huiyin.sent.';
  const AFTER = 400;

  class HyDraft extends HTMLElement {
    connectedCallback() {
      this.field = this.querySelector('textarea');
      this.key = PREFIX + this.dataset.key;
      this.sent = SENT + this.dataset.key;
      this.onInput = () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.keep(), AFTER); };
      this.onSubmit = () => { this.keep(); sessionStorage.setItem(this.sent, '1'); };
      this.onAnswer = event => this.answered(event);
      this.addEventListener('input', this.onInput);
      this.addEventListener('submit', this.onSubmit);
      this.addEventListener('htmx:after:request', this.onAnswer);
      this.restore();
    }

    disconnectedCallback() {
      clearTimeout(this.timer);
      this.removeEventListener('input', this.onInput);
      this.removeEventListener('submit', this.onSubmit);
      this.removeEventListener('htmx:after:request', this.onAnswer);
    }

    /** An empty field after a sent form means it was taken; a filled one means the server gave the text back. */
    restore() {
      const wasSent = sessionStorage.getItem(this.sent);
      sessionStorage.removeItem(this.sent);
      if (wasSent && this.field.value === '') localStorage.removeItem(this.key);
      else if (this.field.value === '') this.field.value = localStorage.getItem(this.key) ?? '';
    }

    keep() {
      if (this.field.value.trim() === '') localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, this.field.value);
      const note = this.querySelector('[data-saved]');
      if (note) note.hidden = this.field.value.trim() === '';
    }

    answered(event) {
      sessionStorage.removeItem(this.sent);
      const response = event.detail?.ctx?.response;
      if (!response || (response.status ?? response.raw?.status) >= 400) return;
      clearTimeout(this.timer);
      this.field.value = '';
      this.keep();
    }
  }
  if (!customElements.get('hy-draft')) customElements.define('hy-draft', HyDraft);
}
