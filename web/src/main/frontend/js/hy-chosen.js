// What can be done to several rows at once shows as soon as one is chosen, and counts them.
{
  class HyChosen extends HTMLElement {
    connectedCallback() {
      this.onChange = event => { if (event.target.matches('[data-select]')) this.show(); };
      this.onSwap = () => this.show();
      this.onClick = event => { if (event.target.closest('[data-none]')) this.none(); };
      document.addEventListener('change', this.onChange);
      document.addEventListener('htmx:after:swap', this.onSwap);
      this.addEventListener('click', this.onClick);
      this.show();
    }

    disconnectedCallback() {
      document.removeEventListener('change', this.onChange);
      document.removeEventListener('htmx:after:swap', this.onSwap);
      this.removeEventListener('click', this.onClick);
    }

    chosen() {
      return [...document.querySelectorAll('[data-select]:checked')];
    }

    show() {
      const count = this.chosen().length;
      this.hidden = count === 0;
      this.querySelector('[data-count]').textContent = count;
    }

    none() {
      for (const box of this.chosen()) box.checked = false;
      this.show();
    }
  }
  if (!customElements.get('hy-chosen')) customElements.define('hy-chosen', HyChosen);
}
