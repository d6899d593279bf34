// Reply or note: one field at a time. The key of a tab opens it and goes straight into its field. What was said last
// is what is answered: a conversation opens at its end.
{
  class HySay extends HTMLElement {
    connectedCallback() {
      this.tabs = this.querySelector('[role=tablist]');
      this.onClick = event => { const tab = event.target.closest('[role=tab]'); if (tab) this.choose(tab.id, true); };
      this.onSwap = () => this.choose(this.chosen, false);
      this.addEventListener('click', this.onClick);
      document.addEventListener('htmx:after:swap', this.onSwap);
      this.choose('tab-reply', false);
      const thread = document.querySelector('.thread');
      if (thread) thread.scrollTop = thread.scrollHeight;
    }

    disconnectedCallback() {
      this.removeEventListener('click', this.onClick);
      document.removeEventListener('htmx:after:swap', this.onSwap);
    }

    choose(id, focus) {
      this.chosen = id;
      this.tabs.hidden = false;
      for (const tab of this.tabs.querySelectorAll('[role=tab]')) {
        const own = tab.id === id;
        const panel = document.getElementById(tab.getAttribute('aria-controls'));
        tab.setAttribute('aria-selected', String(own));
        panel.hidden = !own;
        if (own && focus) panel.querySelector('textarea').focus();
      }
    }
  }
  if (!customElements.get('hy-say')) customElements.define('hy-say', HySay);
}
