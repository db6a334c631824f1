/** `npm start`: builds the app, plays the story in a sandbox, and keeps serving it (`--once`: ends with its verdict). */
import { buildAll } from '../tools/build';
import { PROJECT_ROOT } from '../tools/project-root';
import { ensureBundle } from './forge-host/bundle';
import { shell } from './shell/shell';
import { readOptions, USAGE, type StartOptions } from './start-options';
import { listen, probe } from './start/listen';
import { makeSite, storyTeller } from './start/make-world';
import { ROLE } from './start/messages';
import { complain, messageOf, say } from './start/say';
import { watchSources } from './start/sources';
import { Supervisor } from './start/supervisor';
import { liveInWorld } from './start/world-process';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (process.env[ROLE.name] === ROLE.world) return liveInWorld(options);
  if (options.help) {
    say(USAGE);
    return;
  }
  for (const hint of options.hints) say(hint);
  await (options.once ? runOnce(options) : keepServing(options));
}

/** A single run takes any free port: nobody opens its pages. */
async function runOnce({ seed }: StartOptions): Promise<void> {
  const started = performance.now();
  await buildAll();
  const bundleDir = await ensureBundle(PROJECT_ROOT);
  const site = await makeSite({ bundleDir, seed, tell: storyTeller('', say) });
  const listener = await listen(shell(site), 0);
  listener.close();
  say(`\nThe story took ${((performance.now() - started) / 1_000).toFixed(1)} s, building included.`);
}

async function keepServing(options: StartOptions): Promise<void> {
  // Before minutes are spent on building.
  await probe(options.port);
  const supervisor = new Supervisor(__filename, options, () => stop(new Error('The sandbox has ended by itself.')));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void endWith(supervisor));
  await buildAll();
  const port = await supervisor.replace();
  say(`\nSandbox ready: http://127.0.0.1:${port}`);
  say(
    'Now it is yours: open it and request a certificate. Changed sources are taken up by themselves. Ctrl+C ends it.',
  );
  follow(supervisor);
}

/** One build at a time; what changes while it runs is taken up after it. */
function follow(supervisor: Supervisor): void {
  let work: Promise<void> = Promise.resolve();
  watchSources(PROJECT_ROOT, () => {
    work = work.then(() => takeUp(supervisor));
  });
}

async function takeUp(supervisor: Supervisor): Promise<void> {
  say('\nSources have changed.');
  try {
    await buildAll();
    await supervisor.replace();
    say('A fresh world runs the changed sources; what was in the old one is gone.');
  } catch (error) {
    complain(error);
    say('The old world goes on.');
    supervisor.tellTrouble(messageOf(error));
  }
}

async function endWith(supervisor: Supervisor): Promise<void> {
  await supervisor.end();
  process.exit(0);
}

function stop(error: unknown): void {
  complain(error);
  process.exit(1);
}

main().catch(stop);
