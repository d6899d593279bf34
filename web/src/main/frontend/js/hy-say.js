// Reply or note: one field at a time. The key of a tab opens it and goes straight into its field. What was said last
// is what is answered: a conversation opens at its end.
{
  class HySay extends HTMLElement {
    connectedCallback() {
      this.chosen = 'tab-reply';
      this.onClick = event => { const tab = event.target.closest('[role=tab]'); if (tab) this.choose(tab.id, true); };
      this.onSwap = () => this.arrange();
      this.addEventListener('click', this.onClick);
      document.addEventListener('htmx:after:swap', this.onSwap);
      this.arrange();
    }

    disconnectedCallback() {
      this.removeEventListener('click', this.onClick);
      document.removeEventListener('htmx:after:swap', this.onSwap);
    }

    /** A morph puts the element into the page before what is in it: then there is nothing to arrange yet. */
    arrange() {
      if (!this.querySelector('[role=tablist]')) return;
      this.choose(this.chosen, false);
      const thread = document.querySelector('.thread');
      if (thread && !this.atEnd) thread.scrollTop = thread.scrollHeight;
      this.atEnd = true;
    }

    choose(id, focus) {
      const tabs = this.querySelector('[role=tablist]');
      this.chosen = id;
      tabs.hidden = false;
      for (const tab of tabs.querySelectorAll('[role=tab]')) {
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
