// Prints the page. Without a script there is the browser's own menu.
{
  class HyPrint extends HTMLElement {
    connectedCallback() {
      this.press = () => window.print();
      this.querySelector('button').addEventListener('click', this.press);
    }

    disconnectedCallback() {
      this.querySelector('button')?.removeEventListener('click', this.press);
    }
  }
  if (!customElements.get('hy-print')) customElements.define('hy-print', HyPrint);
}
