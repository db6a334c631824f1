/** `npm start`: builds the app, starts the sandbox, plays the story, and keeps serving (`--once`: ends with its verdict). */
import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { buildAll } from '../tools/build';
import { PROJECT_ROOT } from '../tools/project-root';
import { ensureBundle } from './forge-host/bundle';
import { APPROVAL_SECONDS, PACE } from './shell/pace';
import { shell } from './shell/shell';
import { readOptions, USAGE, type StartOptions } from './start-options';
import { playStory } from './story/story';
import { createWorld, type World } from './world/world';

const TICK_MS = 500;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    say(USAGE);
    return;
  }
  for (const hint of options.hints) say(hint);
  // Before minutes are spent on building.
  if (!options.once) await probe(options.port);
  const started = performance.now();
  await buildAll();
  const bundleDir = await ensureBundle(PROJECT_ROOT);
  const pace = { approvalSeconds: APPROVAL_SECONDS };
  const world = await createWorld({ root: PROJECT_ROOT, bundleDir, seed: options.seed, ...pace });
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

function listen(world: World, { port, once }: StartOptions): Promise<Site> {
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

/** @throws Error that says what to do when the port cannot be had */
function probe(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}

/** What keeps a port from being had, by Node's error code. */
const PORT_TROUBLE: Readonly<Partial<Record<string, string>>> = {
  EADDRINUSE: 'is taken. End the program that has it, or choose another',
  EACCES: 'is kept for the system. Choose another',
};

function explained(error: NodeJS.ErrnoException, port: number): Error {
  const trouble = PORT_TROUBLE[error.code ?? ''];
  const other = port >= 1_024 && port < 65_535 ? port + 1 : 4_181;
  return trouble === undefined ? error : new Error(`Port ${port} ${trouble}: npm start -- --port ${other}`);
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
