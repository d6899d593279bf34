// While somebody writes, shows what others have already said about the same thing. Nothing near: nothing shown.
{
  const AFTER = 400;
  const SHORTEST = 4;
  const NOT_CARRIED = new Set(['token', 'homepage']);
  const SLOT = '[data-slot]';

  const camel = word => word.replace(/(^|[_-])(\w)/g, (_, gap, letter) => letter.toUpperCase());

  class HySimilar extends HTMLElement {
    connectedCallback() {
      this.field = document.getElementById(this.dataset.for);
      this.template = this.querySelector('template');
      this.list = this.querySelector('[data-list]');
      this.plural = new Intl.PluralRules(document.documentElement.lang);
      // What stands there while characters are still being chosen is not what anybody means.
      this.onInput = event => {
        clearTimeout(this.timer);
        if (!event.isComposing) this.timer = setTimeout(() => this.look(), AFTER);
      };
      this.field.addEventListener('input', this.onInput);
      this.field.addEventListener('compositionend', this.onInput);
    }

    disconnectedCallback() {
      clearTimeout(this.timer);
      this.running?.abort();
      this.field.removeEventListener('input', this.onInput);
      this.field.removeEventListener('compositionend', this.onInput);
    }

    async look() {
      const text = this.field.value.trim();
      if (text === this.asked) return;
      this.asked = text;
      this.running?.abort();
      if (text.length < SHORTEST) return this.show([]);
      this.running = new AbortController();
      const url = `${this.dataset.source}?limit=3&text=${encodeURIComponent([...text].slice(0, 500).join(''))}`;
      try {
        const answer = await fetch(url, { signal: this.running.signal, credentials: 'omit' });
        this.show(answer.ok ? (await answer.json()).matches : []);
      } catch (error) {
        if (error.name !== 'AbortError') this.show([]);
      }
    }

    show(matches) {
      this.list.replaceChildren(...matches.map((match, index) => this.item(match, index + 1)));
      this.hidden = matches.length === 0;
    }

    item(match, place) {
      const item = this.template.content.cloneNode(true);
      for (const slot of item.querySelectorAll(SLOT)) this.fill(slot, match, place);
      return item;
    }

    fill(slot, match, place) {
      switch (slot.dataset.slot) {
        case 'title': slot.textContent = match.title; break;
        case 'people': slot.textContent = this.people(match.people); break;
        case 'state': slot.textContent = this.dataset[`tState${camel(match.state)}`] ?? ''; break;
        case 'issue': slot.value = match.issue; if ('numbered' in this.dataset) slot.dataset.key = place; break;
        case 'key': slot.textContent = place; break;
        case 'join': this.join(slot, this.dataset.link.replace('{0}', encodeURIComponent(match.issue))); break;
      }
    }

    // The button belongs to a form of its own: in the reporter's, the key Enter would press it instead of sending. Everything said
    // there so far goes along, pictures too.
    join(button, place) {
      button.setAttribute('formaction', place);
      button.addEventListener('click', () => {
        const own = this.field.form;
        const said = [...new FormData(own)].filter(([name, value]) => typeof value === 'string' && !NOT_CARRIED.has(name));
        button.form.replaceChildren(this.input('ask', { value: '1' }),
          ...said.map(([name, value]) => this.input(name, { value })),
          ...[...own.querySelectorAll('input[type=file]')].map(chosen => this.input(chosen.name, { type: 'file', multiple: true, files: chosen.files })));
      });
    }

    input(name, more) {
      return Object.assign(document.createElement('input'), { type: 'hidden', name }, more);
    }

    people(number) {
      const one = this.plural.select(number) === 'one' && this.dataset.tPeopleOne;
      return (one || this.dataset.tPeople).replace('{0}', number.toLocaleString(document.documentElement.lang));
    }
  }
  if (!customElements.get('hy-similar')) customElements.define('hy-similar', HySimilar);
}
