// Shows pages that are forms as dialogs over the page where one is, and sends small forms without leaving it. Without this
// script the same forms are pages of their own.
'use strict';
const CONTENT = '[data-dialog-content]';
const TYPING = 'input, textarea, select, [contenteditable]';

/** Dialogs by the address that they were opened with: one that was closed keeps what was typed into it. */
const opened = new Map();

async function answerOf(form, submitter) {
  const response = await fetch(submitter?.getAttribute('formaction') ?? form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form, submitter)),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
  return new URL((await response.json()).location, location.href);
}

/** Fills the dialog with the form of a page, and with what that page says above it. */
async function fill(dialog, address) {
  const page = await pageAt(address);
  const content = page.querySelector(CONTENT);
  if (!content) return false;
  const said = [...page.querySelectorAll('#notices > *')];
  dialog.replaceChildren(...said, content);
  prepare(content);
  return true;
}

function prepare(content) {
  for (const button of content.querySelectorAll('[data-step]')) button.hidden = true;
  content.querySelector('h1').id = 'dialog-title';
  globalThis.prepareCsrHelp?.(content);
}

function focusFirst(dialog) {
  const wrong = dialog.querySelector('[aria-invalid]');
  const field = wrong ?? dialog.querySelector('.field :is(input, textarea, select):not([data-changes-fields])');
  (field ?? dialog.querySelector('button, a'))?.focus();
}

async function openDialog(address) {
  const { href } = new URL(address, location.href);
  const known = opened.get(href);
  const dialog = known ?? document.createElement('dialog');
  if (!known) {
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    if (!(await fill(dialog, href))) return location.assign(href);
    document.body.append(dialog);
    opened.set(href, dialog);
    // The event comes late: by then the dialog may be open again.
    dialog.addEventListener('close', () => dialog.open || dialog.remove());
    dialog.addEventListener('submit', (event) => submitInDialog(event, dialog));
    dialog.addEventListener('change', changeFields);
    dialog.addEventListener('click', (event) => {
      if (!event.target.closest('[data-close]')) return;
      event.preventDefault();
      dialog.close();
    });
  } else document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  focusFirst(dialog);
  return undefined;
}

/** Another project or issue type has other fields; what was typed stays. */
function changeFields({ target }) {
  if (target.matches('[data-changes-fields]')) target.form.requestSubmit(target.form.querySelector('[data-step]'));
}

async function submitInDialog(event, dialog) {
  event.preventDefault();
  const { target: form, submitter } = event;
  if (form.dataset.sending) return;
  form.dataset.sending = 'yes';
  dialog.setAttribute('aria-busy', 'true');
  try {
    const target = await answerOf(form, submitter);
    const same = target.pathname === new URL(form.action).pathname && (await fill(dialog, target));
    // Busy until the next page is there.
    if (!same) return leaveFor(target);
    focusFirst(dialog);
  } catch (error) {
    const line = Object.assign(document.createElement('p'), { className: 'refusal', textContent: error.message });
    line.setAttribute('role', 'alert');
    dialog.prepend(line);
  }
  delete form.dataset.sending;
  dialog.removeAttribute('aria-busy');
  return undefined;
}

/** The same page is loaded anew too. */
function leaveFor(target) {
  if (target.href === location.href) location.reload();
  else location.assign(target);
}

/** Sends a form of the header and shows what was said, while the rest of the page stays as it is. */
async function submitQuietly(form, submitter) {
  const target = await answerOf(form, submitter);
  if (target.searchParams.has('notice')) {
    const page = await pageAt(target);
    document.querySelector('#notices').replaceChildren(...page.querySelectorAll('#notices > *'));
  }
  await readTime();
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !form.matches('[data-dialog], [data-quiet]')) return;
  event.preventDefault();
  const work = form.matches('[data-dialog]') ? openDialog(form.action) : submitQuietly(form, submitter);
  work.catch((error) => showNotice('refusal', error.message));
});

/** The browser leaves the focus in a dialog for a moment after it was closed: nobody types there. */
function isTyping(target) {
  return target.closest(TYPING) !== null && target.closest('dialog:not([open])') === null;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  const form = document.querySelector(`form[data-key="${CSS.escape(event.key)}"]`);
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});
