// Keeps what changes by itself up to date, without taking the page away from whoever is typing in it.
'use strict';
document
  .querySelectorAll('[data-submit]')
  .forEach((field) => field.addEventListener('change', () => field.form.submit()));

async function refresh() {
  if (document.hidden) return;
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.querySelectorAll('[data-live]').forEach((part) => {
    const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (next && next.innerHTML !== part.innerHTML && !part.contains(document.activeElement))
      part.innerHTML = next.innerHTML;
  });
}
// A page that answers a form is not fetched again: that would send nothing, but show something else.
if (document.querySelector('.refusal') === null) setInterval(() => refresh().catch(() => undefined), 1_500);
