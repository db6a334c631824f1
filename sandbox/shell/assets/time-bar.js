// Keeps the clock in the header up to date, shows how far an advance is, and loads the page anew for another world.
'use strict';
const timeBar = document.querySelector('[data-time]');
const timePart = (name) => timeBar.querySelector(`[data-part="${name}"]`);
const SILENCE = 'The sandbox does not answer: it is being started again, or it was ended.';

function showTime({ now, running, turn, advance, trouble }) {
  timePart('now').textContent = now;
  timePart('run').textContent = running ? 'Pause' : 'Run';
  for (const input of timeBar.querySelectorAll('[name=run]')) input.value = running ? 'no' : 'yes';
  for (const input of timeBar.querySelectorAll('[name=turn]')) input.value = turn;
  for (const button of timeBar.querySelectorAll('[data-part=jump]')) button.disabled = advance !== null;
  showAdvance(advance);
  showTrouble(trouble);
}

function showAdvance(advance) {
  const form = timePart('progress');
  form.hidden = advance === null;
  if (!advance) return;
  Object.assign(form.querySelector('progress'), { max: advance.of, value: advance.done });
  timePart('reached').textContent = advance.text;
}

/** Said anew only when it changes: an alert is read out each time. */
function showTrouble(trouble) {
  const line = timePart('trouble');
  if (line.textContent.trim() === (trouble ?? '').trim()) return;
  line.textContent = trouble ?? '';
  line.hidden = trouble === null;
}

async function readTime() {
  const response = await fetch('/time', { headers: { accept: 'application/json' } });
  const time = await response.json();
  if (time.world === document.documentElement.dataset.world) return showTime(time);
  // Another world: nothing on this page holds any more. Whoever has just sent the form that made it is led on by its answer.
  if (!document.querySelector('dialog[aria-busy]')) location.reload();
  return undefined;
}

async function keepTime() {
  if (!document.hidden) await readTime().catch(() => showTrouble(SILENCE));
  setTimeout(keepTime, 500);
}
if (timeBar) {
  timePart('trouble').textContent = timePart('trouble').textContent.trim();
  setTimeout(keepTime, 500);
}
