// Opens a page of the app in a dialog over the issue, as Jira does for `jira:issueAction` and for the bridge's Modal: Escape
// and the cross close it, and so can the page.
'use strict';
/** How long the page may take to hear that its dialog closes. */
const FAREWELL_MS = 500;

/** @param closed hears what the page closed with */
function openAppDialog({ title, href, closeOnEscape = true }, closed) {
  const dialog = document.createElement('dialog');
  dialog.className = 'app-dialog';
  dialog.setAttribute('aria-label', title);
  const cross = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
  cross.setAttribute('aria-label', 'Close the dialog');
  const frame = Object.assign(document.createElement('iframe'), { title: `${title} dialog of the app`, src: href });
  dialog.append(cross, frame);
  cross.addEventListener('click', () => sayAndClose(dialog));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (closeOnEscape) sayAndClose(dialog);
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed(dialog.payload);
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The page is told first: a flag that it shows then stands on the issue. */
function sayAndClose(dialog) {
  const frame = dialog.querySelector('iframe');
  frame.contentWindow.postMessage({ source: 'forge-shell', type: 'closing' }, location.origin);
  setTimeout(() => dialog.close(), FAREWELL_MS);
}

/** The dialog of the frame that a message came from. */
function dialogOf(source) {
  return [...document.querySelectorAll('dialog.app-dialog')].find(
    (dialog) => dialog.querySelector('iframe').contentWindow === source,
  );
}

/** A page of the app opened it: that page hears when it closes, and has the focus again. */
function openModal(source, { id, ...dialog }) {
  openAppDialog(dialog, (payload) => {
    source.postMessage({ source: 'forge-shell', type: 'modalClosed', id, payload }, location.origin);
    source.focus();
  });
}

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || data?.source !== 'forge-host') return;
  if (data.type === 'openModal') openModal(source, data.data);
  const dialog = ['close', 'submit', 'closed'].includes(data.type) && dialogOf(source);
  if (dialog) {
    dialog.payload = data.data ?? undefined;
    dialog.close();
  }
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-app-dialog]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openAppDialog({ title: link.dataset.appDialog, href: link.href }, () => link.focus());
});
