// Says how long ago, in the language of the page, and keeps saying it right. The server's date stays as the title.
{
  const UNITS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];
  const EVERY = 60000;
  const FAR = 30 * 86400;

  class HyTime extends HTMLElement {
    connectedCallback() {
      this.format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto', style: 'short' });
      this.show();
      this.timer = setInterval(() => this.show(), EVERY);
    }

    disconnectedCallback() {
      clearInterval(this.timer);
    }

    show() {
      const time = this.querySelector('time');
      if (!time) return;
      const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
      if (Number.isNaN(seconds) || Math.abs(seconds) > FAR) return;
      const [unit, length] = UNITS.find(([, l]) => Math.abs(seconds) >= l) ?? ['minute', 60];
      time.textContent = this.format.format(Math.trunc(seconds / length), unit);
    }
  }
  if (!customElements.get('hy-time')) customElements.define('hy-time', HyTime);
}
