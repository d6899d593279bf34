// A list that is walked with keys: j and k move the real focus from link to link, o opens, x selects.
{
  class HyList extends HTMLElement {
    connectedCallback() {
      this.onKey = event => this.key(event.detail);
      this.onFocus = () => { this.index = this.rows().indexOf(this.row()); };
      this.onSwap = () => this.keepPlace();
      document.addEventListener('hy:key', this.onKey);
      document.addEventListener('htmx:after:swap', this.onSwap);
      this.addEventListener('focusin', this.onFocus);
    }

    disconnectedCallback() {
      document.removeEventListener('hy:key', this.onKey);
      document.removeEventListener('htmx:after:swap', this.onSwap);
      this.removeEventListener('focusin', this.onFocus);
    }

    rows() {
      return [...this.querySelectorAll('.row')];
    }

    /** The row that has the focus, else the one that is open. */
    row() {
      return document.activeElement?.closest('hy-list .row') ?? this.querySelector('.row[data-current]');
    }

    key({ key, shift, event }) {
      const step = { j: 1, k: -1, J: 1, K: -1 }[key];
      if (step) this.move(step, shift);
      else if (key === 'o') this.link(this.row())?.click();
      else if (key === 'x') this.select(this.row());
      else return;
      event.preventDefault();
    }

    move(step, extending) {
      const rows = this.rows();
      const now = rows.indexOf(this.row());
      const next = rows[now < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, now + step))];
      if (extending) this.select(rows[now], true);
      this.link(next)?.focus();
      if (extending) this.select(next, true);
    }

    link(row) {
      return row?.querySelector('.row__link');
    }

    select(row, on) {
      const box = row?.querySelector('[data-select]');
      if (!box) return;
      box.checked = on ?? !box.checked;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }

    /** After the row under the focus has gone, the one that took its place gets it. */
    keepPlace() {
      if (document.activeElement !== document.body || !(this.index >= 0)) return;
      const rows = this.rows();
      this.link(rows[Math.min(this.index, rows.length - 1)])?.focus();
    }
  }
  if (!customElements.get('hy-list')) customElements.define('hy-list', HyList);
}
