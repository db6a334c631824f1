/** The process in which a world lives: makes it, serves it when told to, and lets its time run. */
import { ensureBundle } from '../forge-host/bundle';
import { shell } from '../shell/shell';
import type { Site } from '../shell/site';
import type { StartOptions } from '../start-options';
import { PROJECT_ROOT } from '../../tools/project-root';
import { listen } from './listen';
import { makeSite, storyTeller } from './make-world';
import { STORY, type FromWorld, type ToWorld } from './messages';
import { complain, say } from './say';

export async function liveInWorld({ seed, port }: StartOptions): Promise<void> {
  // Without them the process would end unasked, and leave its files behind.
  for (const end of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(end, () => process.exit(0));
  const bundleDir = await ensureBundle(PROJECT_ROOT);
  const tell = process.env[STORY.name] === STORY.none ? undefined : storyTeller(urlOf(port), say);
  const site = await makeSite({ bundleDir, seed, tell, onReset: (withStory) => report({ kind: 'reset', withStory }) });
  process.on('message', (message: ToWorld) => void obey(site, message));
  report({ kind: 'made' });
}

async function obey(site: Site, message: ToWorld): Promise<void> {
  if (message.kind === 'trouble') {
    site.buildTrouble = message.text;
    return;
  }
  try {
    const { port } = await listen(shell(site), message.port);
    site.time.run();
    report({ kind: 'listening', port });
  } catch (error) {
    complain(error);
    process.exit(1);
  }
}

function report(message: FromWorld): void {
  process.send?.(message);
}

const urlOf = (port: number): string => (port === 0 ? '' : `http://127.0.0.1:${port}`);
