// Opens a page of the app in a dialog over the issue, as Jira does for `jira:issueAction`: Escape and the cross close it, and so can the page.
'use strict';
/** How long the page may take to hear that its dialog closes. */
const FAREWELL_MS = 500;

function openAppDialog(link) {
  const dialog = document.createElement('dialog');
  dialog.className = 'app-dialog';
  const title = link.dataset.appDialog;
  dialog.setAttribute('aria-label', title);
  const cross = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
  cross.setAttribute('aria-label', 'Close the dialog');
  const frame = Object.assign(document.createElement('iframe'), {
    title: `${title} dialog of the app`,
    src: link.href,
  });
  dialog.append(cross, frame);
  cross.addEventListener('click', () => sayAndClose(dialog));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    sayAndClose(dialog);
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
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

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || data?.source !== 'forge-host') return;
  if (['close', 'submit', 'closed'].includes(data.type)) dialogOf(source)?.close();
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-app-dialog]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openAppDialog(link);
});
