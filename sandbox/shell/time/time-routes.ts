/** Addresses of the clock: how it stands, letting it run, moving it. */
import type { Context, Hono } from 'hono';
import { done, refusal, type Draft, type Notice } from '../notices';
import type { Site } from '../site';
import { cameFrom, formOf, goTo } from '../visit';
import { MOST_DAYS, timeView } from './time-bar';
import type { AdvanceAnswer } from './time-control';

const HOUR_MS = 3_600_000;

export function timeRoutes(app: Hono, site: Site): void {
  const back = (context: Context, notice?: Notice) => goTo(site, context, { path: cameFrom(context), notice });
  app.get('/time', (context) => context.json(timeView(site)));
  app.post('/time/run', async (context) => {
    if ((await formOf(context))['run'] === 'yes') site.time.run();
    else site.time.pause();
    return back(context);
  });
  app.post('/time/advance', async (context) => back(context, advance(site, await formOf(context))));
  app.post('/time/stop', (context) => {
    site.time.stop();
    return back(context, done('The clock was stopped on its way.'));
  });
}

/** What is said; nothing where the page itself shows that the clock moves. */
const ANSWERS: Readonly<Record<AdvanceAnswer, Notice | undefined>> = {
  started: undefined,
  'under way': refusal('The clock is being advanced already. Wait until it is there, or stop it.'),
  'out of date': refusal('The clock was advanced meanwhile. Look at the time and press again.'),
  ended: refusal('This world has been replaced by a fresh one. Press again.'),
};

function advance(site: Site, form: Draft): Notice | undefined {
  const hours = hoursOf(form);
  if (hours === undefined) return refusal(`Give a whole number of days from 1 to ${MOST_DAYS}.`);
  return ANSWERS[site.time.advance(hours * HOUR_MS, Number(form['turn']))];
}

function hoursOf({ hours, days }: Draft): number | undefined {
  const [text = '', each] = hours === undefined ? [days, 24] : [hours, 1];
  const wanted = /^\d{1,5}$/.test(text) ? Number(text) * each : 0;
  return wanted >= 1 && wanted <= MOST_DAYS * 24 ? wanted : undefined;
}
