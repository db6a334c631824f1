/** The clock on every page and what can be done with it; `assets/time-bar.js` keeps it up to date. */
import { html } from 'hono/html';
import type { Markup } from '../page';
import type { Site } from '../site';
import { day, utc } from '../markup/utc';
import type { TimeState } from './time-control';

const HOUR = 1;
const DAY = 24 * HOUR;

/** Jumps that have a button, in hours. */
const JUMPS = [
  [HOUR, '+1 hour'],
  [DAY, '+1 day'],
  [30 * DAY, '+30 days'],
] as const;

/** Farthest that one jump goes: beyond the life of any public certificate. */
export const MOST_DAYS = 400;

export function timeBar(site: Site): Markup {
  const state = site.time.state();
  return html`<section class="time" aria-label="Time" data-time="${JSON.stringify(timeView(site))}">
    <span class="clock">Sandbox time <time data-part="now">${utc(state.now)}</time></span>
    <form method="post" action="/time/run" data-quiet>
      <input type="hidden" name="run" value="${state.running ? 'no' : 'yes'}" />
      <button data-part="run" title="Twenty times as fast as real time">${state.running ? 'Pause' : 'Run'}</button>
    </form>
    ${jumps(state)} ${progress(state)} ${site.canReset ? resetButton() : ''}
    <p class="trouble" role="alert" data-part="trouble" ${troubleOf(site) === null ? 'hidden' : ''}>
      ${troubleOf(site) ?? ''}
    </p>
  </section>`;
}

function jumps({ turn, advance }: TimeState): Markup {
  const off = advance ? 'disabled' : '';
  const buttons = JUMPS.map(
    ([hours, name]) => html`<button name="hours" value="${hours}" data-part="jump" ${off}>${name}</button>`,
  );
  const ticket = html`<input type="hidden" name="turn" value="${turn}" />`;
  return html`<form method="post" action="/time/advance" class="segments" data-quiet>${ticket} ${buttons}</form>
    <form method="post" action="/time/advance" class="actions" data-quiet>
      ${ticket}
      <label>Days <input type="number" name="days" min="1" max="${MOST_DAYS}" value="7" required /></label>
      <button data-part="jump" ${off}>Advance</button>
    </form>`;
}

function progress({ now, advance }: TimeState): Markup {
  const { from, to } = advance ?? { from: 0, to: 1 };
  return html`<form
    method="post"
    action="/time/stop"
    class="actions"
    data-quiet
    data-part="progress"
    ${advance ? '' : 'hidden'}
  >
    <progress max="${to - from}" value="${advance ? now - from : 0}" aria-label="Advance of the clock"></progress>
    <span data-part="reached">${advance ? progressText(now, to) : ''}</span>
    <button>Stop</button>
  </form>`;
}

function resetButton(): Markup {
  return html`<form method="get" action="/reset" data-dialog><button>Reset…</button></form>`;
}

function progressText(now: number, to: number): string {
  return `Reached ${day(now)} of ${day(to)}`;
}

function troubleOf(site: Site): string | null {
  const { trouble } = site.time.state();
  const stopped = trouble === undefined ? [] : [`The clock has stopped: ${trouble}`];
  const built = site.buildTrouble === undefined ? [] : [`The latest sources do not run: ${site.buildTrouble}`];
  return [...stopped, ...built].join('\n') || null;
}

/** What the script on the page needs, ready to be shown. */
export function timeView(site: Site) {
  const { now, running, turn, advance } = site.time.state();
  return {
    ...{ world: site.worldId, now: utc(now), running, turn, trouble: troubleOf(site) },
    advance: advance
      ? { of: advance.to - advance.from, done: now - advance.from, text: progressText(now, advance.to) }
      : null,
  };
}
