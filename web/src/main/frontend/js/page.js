// Habits of every page: menus close, dialogs open, a chosen pick looks chosen, errors get the focus.
{
  const CHOICES = '.faces input, .picks input';

  function closeMenus(but) {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (!menu.contains(but)) menu.open = false;
    }
  }

  document.addEventListener('click', event => {
    closeMenus(event.target);
    const opener = event.target.closest('[data-dialog]');
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (!dialog) return;
    event.preventDefault();
    dialog.showModal();
  });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const menu = event.target.closest?.('details.menu[open]');
    closeMenus(null);
    menu?.querySelector('summary').focus();
  });

  document.addEventListener('change', event => {
    if (!event.target.matches(CHOICES)) return;
    for (const input of event.target.closest('fieldset').querySelectorAll(CHOICES)) {
      input.closest('label').classList.toggle('is-on', input.checked);
    }
  });

  document.addEventListener('htmx:after:swap', () => document.getElementById('errors')?.focus());
}
