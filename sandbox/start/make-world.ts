/** Makes worlds, plays the story in them, and puts the pages over them. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tools/project-root';
import { withCustomers } from '../jira-server/service-desk/service-project';
import { APPROVAL_SECONDS } from '../shell/pace';
import { Site } from '../shell/site';
import { fillScm } from '../story/account/fill-scm';
import { setUpDesk } from '../story/service-desk';
import { setUpProject } from '../story/set-up';
import { playStory, type Teller } from '../story/story';
import { createWorld, type World } from '../world/world';

export interface SiteWanted {
  /** Folder of the app's bundle. */
  readonly bundleDir: string;
  readonly seed: number;
  /** Hears every step of the story; undefined when the first world shall be without it. */
  readonly tell: Teller | undefined;
  /** Is told what a person chose. */
  readonly onReset?: (withStory: boolean) => void;
}

/** @throws Error that says which step of the story went wrong */
export async function makeSite({ bundleDir, seed, tell, onReset }: SiteWanted): Promise<Site> {
  const own = ownCopy(bundleDir);
  const make = async (teller: Teller | undefined) => {
    const pace = { approvalSeconds: APPROVAL_SECONDS };
    const site = { site: 'untouched', reshape: withCustomers } as const;
    const world = await createWorld({ root: PROJECT_ROOT, bundleDir: own, seed, ...site, ...pace });
    if (teller) await playStory(world, teller);
    else await prepare(world);
    keepStrangersOut(world);
    requireCalm(world);
    return world;
  };
  const remake = async (withStory: boolean) => {
    const world = await make(withStory ? () => undefined : undefined);
    onReset?.(withStory);
    return world;
  };
  return new Site({ world: await make(tell), root: PROJECT_ROOT, remake });
}

/** Projects, and an SCM whose account nobody has linked yet. */
async function prepare(world: World): Promise<void> {
  await setUpProject(world);
  await setUpDesk(world);
  await fillScm(world);
}

/** Jira's default permissions let everybody in who has a licence; somebody shall have no right anywhere. */
function keepStrangersOut({ jira, people }: World): void {
  const to = { accountId: people.stranger };
  for (const { key } of jira.site.projects())
    for (const permission of ['BROWSE_PROJECTS', 'CREATE_ISSUES'] as const)
      jira.manage.setPermission(key, { to, permission, granted: false });
}

/** A new build must not take the bundle away from under a world that runs it. */
function ownCopy(bundleDir: string): string {
  const own = mkdtempSync(join(tmpdir(), 'scm-connector-bundle-'));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  cpSync(bundleDir, own, { recursive: true });
  return own;
}

function requireCalm({ host, jira }: World): void {
  const trouble = [...host.unmodelled, ...jira.unmodelled(), ...host.failures.map(({ error }) => error)];
  if (trouble.length > 0) throw new Error(`The sandbox saw what must not happen: ${trouble.join('; ')}`);
}

/** @param url where the pages are; empty while nobody knows. */
export function storyTeller(url: string, say: (line: string) => void): Teller {
  let step = 0;
  return (name, detail, path) => say(`${String(++step).padStart(2)}. ${name.padEnd(22)} ${detail}\n    ${url}${path}`);
}
