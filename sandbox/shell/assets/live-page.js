// Keeps what changes by itself up to date, without taking the page away from whoever is typing in it.
'use strict';
const panel = document.querySelector('#panel');
const LEAST_PANEL_HEIGHT = 120;
/** Borders, and room for what stands out of its box, such as a focus ring. */
const FRAME_EDGE = 16;

/** A part with a version keeps what was typed into it until its version changes. */
function differs(part, next) {
  return 'version' in part.dataset ? next.dataset.version !== part.dataset.version : next.innerHTML !== part.innerHTML;
}

function renew(part, next) {
  part.innerHTML = next.innerHTML;
  if ('version' in next.dataset) part.dataset.version = next.dataset.version;
}

async function refresh() {
  if (document.hidden) return;
  const response = await fetch(location.pathname, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  let news = false;
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!next || part.contains(document.activeElement) || !differs(part, next)) continue;
    renew(part, next);
    news ||= part.dataset.tells === 'panel';
  }
  if (news) reloadPanel();
}

/** Not while somebody is at work in it: the app's page looks for news itself. */
function reloadPanel() {
  const inside = panel?.contentDocument;
  if (inside && (inside.activeElement === null || inside.activeElement === inside.body))
    panel.contentWindow.location.reload();
}

/** Jira makes the frame of a panel as high as its content (the body is always as high as the frame). */
function fitPanel() {
  const inside = panel?.contentDocument;
  if (!inside?.body?.hasChildNodes()) return;
  const content = inside.createRange();
  content.selectNodeContents(inside.body);
  const { bottom, height: shown } = content.getBoundingClientRect();
  // While it loads there is nothing to fit, and the page below must not jump.
  if (shown === 0) return;
  const height = Math.ceil(bottom + panel.contentWindow.scrollY) + FRAME_EDGE;
  panel.style.height = `${Math.max(height, LEAST_PANEL_HEIGHT)}px`;
}

// What is said once is not said again when the page is reloaded.
if (location.search !== '') history.replaceState(null, '', location.pathname);
setInterval(() => refresh().catch(() => undefined), 1_500);
if (panel) setInterval(fitPanel, 250);
