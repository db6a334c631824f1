/** `npm start`: builds the app, starts the sandbox, plays the story, and keeps serving (`--once`: ends with its verdict). */
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { buildAll } from '../tools/build';
import { PROJECT_ROOT } from '../tools/project-root';
import { ensureBundle } from './forge-host/bundle';
import { shell } from './shell/shell';
import { playStory } from './story/story';
import { createWorld, type World } from './world/world';

const DEFAULT_PORT = 4180;
/** While serving, so much sandbox time passes in a real second: an order takes some ten seconds. */
const PACE = 20;
const TICK_MS = 500;

interface Options {
  readonly once: boolean;
  readonly port: number;
  readonly seed: number;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: { once: { type: 'boolean' }, port: { type: 'string' }, seed: { type: 'string' } },
  });
  return {
    once: values.once ?? false,
    port: wholeNumber('--port', values.port, DEFAULT_PORT),
    seed: wholeNumber('--seed', values.seed, 1),
  };
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Error(`${name} takes a whole number, not “${text}”.`);
}

async function main(): Promise<void> {
  const options = readOptions();
  const started = performance.now();
  await buildAll();
  const bundleDir = await ensureBundle(PROJECT_ROOT);
  const world = await createWorld({ root: PROJECT_ROOT, bundleDir, seed: options.seed });
  const site = await listen(world, options);
  say(`Sandbox ready: ${site.url}\n`);
  await tellStory(world, site.url);
  say(`\nThe story took ${seconds(performance.now() - started)}, building included.`);
  if (options.once) {
    site.close();
    return;
  }
  say(`Now it is yours: open ${site.url} and request a certificate with a CSR of your own. Ctrl+C ends it.`);
  keepTime(world);
}

async function tellStory(world: World, url: string): Promise<void> {
  let step = 0;
  await playStory(world, (name, detail, path) =>
    say(`${String(++step).padStart(2)}. ${name.padEnd(22)} ${detail}\n    ${url}${path}`),
  );
  const trouble = [
    ...world.host.unmodelled,
    ...world.jira.unmodelled(),
    ...world.host.failures.map(({ error }) => error),
  ];
  if (trouble.length > 0) throw new Error(`The sandbox saw what must not happen: ${trouble.join('; ')}`);
}

interface Site {
  readonly url: string;
  close(): void;
}

function listen(world: World, { port, once }: Options): Promise<Site> {
  // A single run takes any free port: nobody opens its pages.
  const wanted = once ? 0 : port;
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: shell(world, PROJECT_ROOT).fetch, hostname: '127.0.0.1', port: wanted },
      ({ port: taken }) => resolve({ url: `http://127.0.0.1:${taken}`, close: () => void server.close() }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, wanted)));
  });
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port} is taken. End the program that has it, or choose another: npm start -- --port ${port + 1}`,
  );
}

/** Lets sandbox time pass while people look on; one step ends before the next begins. */
function keepTime(world: World): void {
  const tick = () => {
    world.clock.advanceBy(TICK_MS * PACE).then(
      () => setTimeout(tick, TICK_MS),
      (error: unknown) => fail(error),
    );
  };
  tick();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
