// Learns from the server that something changed, fetches this page again and morphs it in. New rows never push away
// what somebody reads: they are announced. Rests in hidden tabs and while somebody types or has a dialog open.
{
  const GATHER = 300;
  const LONGEST_WAIT = 60000;
  const GRACE = 10000;
  const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea:not([hx-morph-skip]), select';

  class HyLive extends HTMLElement {
    connectedCallback() {
      this.wait = 1000;
      this.onVisible = () => (document.hidden ? this.close() : this.open());
      this.onRest = () => { if (this.pending) this.refreshSoon(); };
      document.addEventListener('visibilitychange', this.onVisible);
      document.addEventListener('focusout', this.onRest);
      document.addEventListener('close', this.onRest, true);
      this.button = this.querySelector('button');
      this.button.onclick = () => this.show();
      this.open();
    }

    disconnectedCallback() {
      document.removeEventListener('visibilitychange', this.onVisible);
      document.removeEventListener('focusout', this.onRest);
      document.removeEventListener('close', this.onRest, true);
      this.close();
    }

    open() {
      if (document.hidden || this.source) return;
      this.source = new EventSource(`/events?topic=${encodeURIComponent(this.dataset.topic)}`);
      this.source.onopen = () => this.connected();
      this.source.addEventListener('changed', () => this.refreshSoon());
      this.source.onerror = () => this.lost();
    }

    close() {
      this.source?.close();
      this.source = null;
      clearTimeout(this.retry);
      clearTimeout(this.doubt);
      this.doubt = null;
    }

    connected() {
      clearTimeout(this.doubt);
      this.doubt = null;
      this.wait = 1000;
      this.state('on');
      if (this.wasOpen) this.refreshSoon();
      this.wasOpen = true;
    }

    lost() {
      this.doubt ??= setTimeout(() => this.state('off'), GRACE);
      if (this.source?.readyState !== EventSource.CLOSED) return;
      this.source = null;
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.open(), this.wait * (0.5 + Math.random()));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }

    state(state) {
      this.classList.toggle('live--off', state === 'off');
      this.querySelector('[role=status]').textContent = state === 'on' ? this.dataset.tOn : this.dataset.tOff;
    }

    refreshSoon() {
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.refresh(), GATHER);
    }

    async refresh() {
      this.pending = this.isBusy();
      if (this.pending) return;
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' }).catch(() => null);
      if (!answer?.ok || answer.redirected) return;
      this.text = await answer.text();
      if (this.isBusy()) {
        this.pending = true;
      } else if (this.bringsRows()) {
        this.button.hidden = false;
      } else {
        await this.show();
      }
    }

    isBusy() {
      return document.activeElement?.matches(`#main :is(${TYPING})`) || document.querySelector('dialog[open]') !== null;
    }

    bringsRows() {
      const fresh = new DOMParser().parseFromString(this.text, 'text/html');
      return [...fresh.querySelectorAll('hy-list .row[id]')].some(row => !document.getElementById(row.id));
    }

    async show() {
      const main = document.getElementById('main');
      this.button.hidden = true;
      await htmx.swap({ text: this.text, target: main, select: '#main', swap: 'outerMorph', sourceElement: main });
    }
  }
  if (!customElements.get('hy-live')) customElements.define('hy-live', HyLive);
}
