// Words after something was done. They stay ten seconds, longer while somebody points at them or has the focus there.
{
  const STAY = 10000;
  const MOST = 3;

  class HyToast extends HTMLElement {
    connectedCallback() {
      this.watch = new MutationObserver(() => this.arrange());
      this.said = this.querySelector('#toasts');
      this.watch.observe(this.said, { childList: true });
      this.onError = () => this.said.append(this.querySelector('template').content.cloneNode(true));
      this.onClick = event => { if (event.target.closest('[data-close]')) event.target.closest('.toast').remove(); };
      this.onUndone = event => event.target.closest?.('.toast')?.remove();
      document.addEventListener('htmx:error', this.onError);
      this.addEventListener('htmx:after:request', this.onUndone);
      this.addEventListener('click', this.onClick);
      this.arrange();
    }

    disconnectedCallback() {
      this.watch.disconnect();
      document.removeEventListener('htmx:error', this.onError);
      this.removeEventListener('htmx:after:request', this.onUndone);
      this.removeEventListener('click', this.onClick);
    }

    arrange() {
      const toasts = [...this.said.querySelectorAll('.toast')];
      for (const toast of toasts.slice(0, -MOST)) toast.remove();
      for (const toast of toasts) {
        if (!toast.timer) this.leaveLater(toast);
      }
      // The key takes back the newest deed; what came before it is still there to be pressed.
      for (const button of [...this.said.querySelectorAll('[data-key]')].slice(0, -1)) {
        button.removeAttribute('data-key');
        button.querySelector('kbd')?.remove();
      }
    }

    leaveLater(toast) {
      toast.timer = setTimeout(() => {
        if (toast.matches(':hover, :focus-within')) this.leaveLater(toast);
        else toast.remove();
      }, STAY);
    }
  }
  if (!customElements.get('hy-toast')) customElements.define('hy-toast', HyToast);
}
