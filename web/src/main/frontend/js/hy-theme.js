// Changes the colours at once and leaves a cookie, so that the server writes them into the next page: no flash.
{
  const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };
  const YEAR = 31536000;
  const root = document.documentElement;

  class HyTheme extends HTMLElement {
    connectedCallback() {
      this.hidden = false;
      this.button = this.querySelector('button');
      this.press = () => this.choose(NEXT[this.current()]);
      this.button.addEventListener('click', this.press);
      this.show();
    }

    disconnectedCallback() {
      this.button.removeEventListener('click', this.press);
    }

    current() {
      return root.dataset.theme ?? 'auto';
    }

    choose(theme) {
      if (theme === 'auto') delete root.dataset.theme;
      else root.dataset.theme = theme;
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      document.cookie = `huiyin_theme=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
      this.show();
    }

    show() {
      this.button.querySelector('span').textContent = this.button.dataset[this.current()];
    }
  }
  if (!customElements.get('hy-theme')) customElements.define('hy-theme', HyTheme);
}
