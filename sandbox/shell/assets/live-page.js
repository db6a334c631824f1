// Keeps what changes by itself up to date, without taking the page away from whoever is typing in it, and does what the
// app's frames ask of Jira.
'use strict';
const LEAST_PANEL_HEIGHT = 120;
/** Borders, and room for what stands out of its box, such as a focus ring. */
const FRAME_EDGE = 16;
const panels = () => document.querySelectorAll('iframe.panel');

// What is said once is not said again when the page is reloaded.
const here = new URL(location.href);
if (here.searchParams.has('notice')) {
  here.searchParams.delete('notice');
  history.replaceState(null, '', here);
}

/** Takes over the parts of a fresh page that differ; not the one in which the focus is. */
function takeOver(fresh) {
  let news = false;
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!next || part.contains(document.activeElement) || next.innerHTML === part.innerHTML) continue;
    part.innerHTML = next.innerHTML;
    news ||= part.dataset.tells === 'panel';
  }
  if (news) panels().forEach(reloadPanel);
}

async function pageAt(address) {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

async function refresh() {
  if (!document.hidden) takeOver(await pageAt(location.pathname + location.search));
}

/** Not while somebody is at work in it: the app's page looks for news itself. */
function reloadPanel(panel) {
  const inside = panel.contentDocument;
  if (!inside || inside.querySelector('dialog[open]')) return;
  if (inside.activeElement === null || inside.activeElement === inside.body) panel.contentWindow.location.reload();
}

/** A panel of the right column is loaded when somebody opens it. */
document.addEventListener(
  'toggle',
  ({ target }) => {
    const waiting = target.matches('.context[open]') && target.querySelector('template');
    if (waiting) waiting.replaceWith(waiting.content);
  },
  true,
);

/** Jira makes the frame of a panel as high as its content (the body is always as high as the frame). */
function fitPanel(panel) {
  const inside = panel.contentDocument;
  if (!inside?.body?.hasChildNodes()) return;
  const content = inside.createRange();
  content.selectNodeContents(inside.body);
  const { bottom, height: shown } = content.getBoundingClientRect();
  // While it loads there is nothing to fit, and the page below must not jump.
  if (shown === 0) return;
  const height = Math.ceil(bottom + panel.contentWindow.scrollY) + FRAME_EDGE;
  panel.style.height = `${Math.max(height, LEAST_PANEL_HEIGHT)}px`;
}

/** The document that is followed, by its frame: another is loaded now and then. */
const followed = new WeakMap();

/** At once: whoever is about to press something inside would find it moved. */
function followContent(panel) {
  fitPanel(panel);
  const inside = panel.contentDocument;
  if (!inside || inside === followed.get(panel)) return;
  followed.set(panel, inside);
  const changes = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(() => fitPanel(panel)).observe(inside, changes);
}

function showNotice(tone, text) {
  const line = Object.assign(document.createElement('p'), { className: tone, textContent: text });
  line.setAttribute('role', tone === 'refusal' ? 'alert' : 'status');
  document.querySelector('#notices').replaceChildren(line);
}

/** What a page of the app asks of the page around it (forge-host/web/bridge.js). */
const REQUESTS = {
  navigate: ({ url }) => location.assign(url),
  // The address of the page around it says where the page inside is, as Jira's does.
  history: ({ path }) => {
    const [, place, module] = location.pathname.split('/');
    if (place === 'apps' || place === 'admin') history.replaceState(history.state, '', `/${place}/${module}${path}`);
  },
  refreshIssueView: () => refresh(),
  refresh: () => refresh(),
  showFlag: ({ type, title, description }) =>
    showNotice(type === 'error' ? 'refusal' : 'done', [title, description].filter(Boolean).join(': ')),
};
window.addEventListener('message', ({ origin, data }) => {
  if (origin === location.origin && data?.source === 'forge-host' && Object.hasOwn(REQUESTS, data.type))
    REQUESTS[data.type](data.data ?? {});
});

/** One after the other, however long an answer takes. */
async function keepFresh() {
  await refresh().catch(() => undefined);
  setTimeout(keepFresh, 1_500);
}
setTimeout(keepFresh, 1_500);
// What changes no element, such as a font that arrives, and documents that are new.
setInterval(() => panels().forEach(followContent), 250);
