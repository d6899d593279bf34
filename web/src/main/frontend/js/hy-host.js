// The frame's side of the talk with the page it stands in. Hears only that page, says nothing but what it must.
{
  const STORE = 'huiyin.reports.';
  const MOST = 5;
  const EVERY = 5 * 60 * 1000;
  const LOOKS = 24;
  const SENT = ['page', 'version', 'user', 'until', 'signature'];

  const read = key => { try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; } };
  // False where the browser lets no frame of another site keep anything.
  const write = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } };

  class HyHost extends HTMLElement {
    connectedCallback() {
      this.key = STORE + this.dataset.channel;
      this.heard = event => this.hear(event);
      this.pressed = event => { if (event.key === 'Escape' && !document.querySelector('dialog[open]')) this.close(); };
      window.addEventListener('message', this.heard);
      document.addEventListener('keydown', this.pressed);
      document.querySelector('[data-close-frame]')?.addEventListener('click', () => this.close());
      if (this.dataset.token) this.keep(this.dataset.token);
      this.say('hy:ready');
      this.looks = 0;
      this.look();
      this.timer = setInterval(() => this.look(), EVERY);
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.heard);
      document.removeEventListener('keydown', this.pressed);
      clearInterval(this.timer);
    }

    say(type, more = {}) {
      if (window.parent !== window && this.dataset.host) window.parent.postMessage({ type, ...more }, this.dataset.host);
    }

    hear(event) {
      if (event.source !== window.parent || event.origin !== this.dataset.host || !event.data) return;
      if (event.data.type === 'hy:host') this.fill(event.data);
      if (event.data.type === 'hy:closed') this.seen();
    }

    fill(host) {
      for (const name of SENT) this.field(name, host[name]);
      this.field('device', `${navigator.userAgent}; ${screen.width}x${screen.height}`);
      const link = document.querySelector('[data-user]');
      if (link) link.hidden = !(host.user && host.signature);
    }

    field(name, value) {
      const input = document.querySelector(`input[name=around-${name}]`);
      if (input && typeof value === 'string') input.value = value.slice(0, 500);
    }

    // Noted before anybody is told: the page outside may be left in the same moment.
    close() {
      this.seen();
      this.say('hy:close');
    }

    keep(token) {
      const kept = read(this.key).filter(one => one.token !== token);
      if (write(this.key, [{ token, seen: 0 }, ...kept].slice(0, MOST))) this.say('hy:sent');
      else for (const said of document.querySelectorAll('[data-remembers],[data-forgets]')) said.hidden = !said.hidden;
    }

    async look() {
      if (document.hidden || this.looks++ >= LOOKS) return;
      const answers = await Promise.all(read(this.key).map(one => this.answer(one)));
      const there = this.there = answers.filter(Boolean);
      write(this.key, there.map(({ token, seen }) => ({ token, seen })));
      this.show(there);
      this.say('hy:badge', { count: there.reduce((sum, one) => sum + Math.max(0, one.ours - one.seen), 0) });
    }

    // Null where the report is gone: then nothing is asked about it any more.
    async answer(one) {
      try {
        const response = await fetch(`/api/v1/receipts/${encodeURIComponent(one.token)}`, { credentials: 'omit' });
        if (response.status === 404 || response.status === 410) return null;
        if (!response.ok) return { ...one, ours: one.seen, text: '', last: '' };
        const receipt = await response.json();
        const ours = receipt.messages.filter(message => message.from === 'us');
        return { ...one, ours: ours.length, text: receipt.text, last: ours.at(-1)?.text ?? '' };
      } catch {
        return { ...one, ours: one.seen, text: '', last: '' };
      }
    }

    show(answers) {
      const list = document.querySelector('[data-mine]');
      const shown = answers.filter(one => one.text);
      if (!list || shown.length === 0) return;
      list.querySelector('ul').replaceChildren(...shown.map(one => this.row(one, list.querySelector('template'))));
      list.hidden = false;
    }

    row(one, template) {
      const row = template.content.cloneNode(true);
      row.querySelector('[data-slot=text]').textContent = one.text;
      row.querySelector('[data-slot=last]').textContent = one.last;
      row.querySelector('[data-slot=new]').hidden = one.ours <= one.seen;
      const link = row.querySelector('a');
      link.href = link.getAttribute('href') + encodeURIComponent(one.token);
      link.addEventListener('click', () => this.see(one));
      return row;
    }

    // Whoever closes the frame has had the newest answers before their eyes, as far as they had come by then.
    seen() {
      if (!this.there) return;
      write(this.key, this.there.map(({ token, ours }) => ({ token, seen: ours })));
      this.say('hy:badge', { count: 0 });
    }

    see(one) {
      write(this.key, read(this.key).map(kept => kept.token === one.token ? { ...kept, seen: one.ours } : kept));
      this.looks = 0;
      this.look();
    }
  }
  if (!customElements.get('hy-host')) customElements.define('hy-host', HyHost);
}
