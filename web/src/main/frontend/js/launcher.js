// The launcher on somebody else's page. That page needs nothing but this script and, in its policy, our address in
// script-src and frame-src. No inline style or script is ever made: the shadow root has a constructed sheet, everything
// else lives in a frame of our own origin. Nothing is fetched before it is asked for.
(() => {
  const me = document.currentScript, base = new URL(me.src).origin, d = me.dataset, KEY = 'huiyin.' + d.channel;
  const lang = (d.lang || document.documentElement.lang || navigator.language).toLowerCase();
  const path = /^zh-(tw|hk|mo|hant)/.test(lang) ? 'zh-tw' : lang.startsWith('zh') ? 'zh' : 'en', text = TEXTS[path];
  const css = new CSSStyleSheet();
  css.replaceSync(`:host{position:fixed;inset:auto 16px 16px auto;z-index:2147483000;font:500 14px/1.4 -apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei",sans-serif}
button{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:8px;min-height:44px;padding:0 18px;border-radius:99px;background:#0B6B5F;color:#fff;cursor:pointer;box-shadow:0 4px 16px rgba(0,0,0,.18)}
button:hover{background:#08554B}button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #0B6B5F}
b{min-width:20px;padding:0 5px;box-sizing:border-box;border-radius:99px;background:#fff;color:#0B6B5F;text-align:center;font-size:12px;line-height:20px}[hidden]{display:none}
dialog{border:0;padding:0;margin:auto 16px 72px auto;width:min(400px,calc(100vw - 32px));height:min(640px,calc(100vh - 96px));border-radius:12px;overflow:hidden;box-shadow:0 12px 40px rgba(0,0,0,.25)}
dialog::backdrop{background:rgba(14,20,19,.35)}iframe{border:0;width:100%;height:100%;display:block;color-scheme:normal}
@media(max-width:480px){dialog{margin:0;width:100vw;max-width:none;height:100dvh;max-height:none;border-radius:0}}
@media(prefers-color-scheme:dark){button{background:#4CC2AC;color:#05231D}button:hover{background:#6AD3BF}b{background:#05231D;color:#4CC2AC}}`);
  const remembered = value => { try { if (value) localStorage[KEY] = value; return localStorage[KEY]; } catch { return ''; } };
  const make = (tag, with_) => Object.assign(document.createElement(tag), with_);
  class Launcher extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot || this.box) return;
      const root = this.attachShadow({ mode: 'closed' });
      root.adoptedStyleSheets = [css];
      const button = make('button', { type: 'button', textContent: d.label || text.open }), count = make('b', { hidden: true });
      const box = this.box = make('dialog', { ariaLabel: text.title });
      button.ariaHasPopup = 'dialog';
      button.append(count);
      let frame;
      const load = () => {
        if (frame) return;
        frame = make('iframe', { src: `${base}/${path}/w/${encodeURIComponent(d.channel || 'app')}?from=${encodeURIComponent(location.origin)}`, title: text.title, allow: 'display-capture' });
        box.append(frame);
      };
      const say = message => frame.contentWindow.postMessage(message, base);
      const open = () => { load(); box.showModal(); };
      button.onclick = open;
      box.onclick = e => { if (e.target === box) box.close(); };
      box.onclose = () => say({ type: 'hy:closed' });
      addEventListener('message', e => {
        if (e.origin !== base || !frame || e.source !== frame.contentWindow || !e.data) return;
        const { type, count: n } = e.data;
        if (type === 'hy:ready') say({ type: 'hy:host', page: location.origin + location.pathname, version: d.version, user: d.user, until: d.userUntil, signature: d.userSignature });
        if (type === 'hy:close') box.close();
        if (type === 'hy:hide' || type === 'hy:show') box.style.visibility = type === 'hy:hide' ? 'hidden' : '';
        if (type === 'hy:sent') { remembered('1'); this.dispatchEvent(new CustomEvent('feedback-sent', { bubbles: true })); }
        if (type === 'hy:badge') { count.hidden = !n; count.textContent = n > 9 ? '9+' : n; button.ariaLabel = n ? `${button.firstChild.data}: ${text.answers.replace('{0}', n)}` : null; }
      });
      root.append(button, box);
      window.Feedback = { open, close: () => box.close() };
      if (remembered() && d.badge !== 'off') (window.requestIdleCallback || setTimeout)(load);
    }
  }
  const add = () => document.body.append(document.createElement('feedback-launcher'));
  if (customElements.get('feedback-launcher')) return;
  customElements.define('feedback-launcher', Launcher);
  document.body ? add() : addEventListener('DOMContentLoaded', add);
})();
