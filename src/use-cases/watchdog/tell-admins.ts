/** The one issue that tells the admins what is wrong: opened, told of every change, and closed by the app. */
import { asProblem, Problem } from '../../domain/problem';
import { atPeace, toldNow, untoldChange } from '../../domain/watchdog/changes';
import { keyOf } from '../../domain/watchdog/trouble';
import type { WatchRecord } from '../../domain/watchdog/trouble';
import { ADMIN_SUMMARY, changeWords, closingWords, openingWords } from '../../domain/watchdog/trouble-words';
import type { Change } from '../../domain/watchdog/trouble-words';
import type { Paragraph } from '../../domain/issue/rich-text';
import type { Ports } from '../ports/ports';
import { projectToTell } from './project-to-tell';

type Needs = Pick<Ports, 'now' | 'newId' | 'issues' | 'adminIssues' | 'watchRecords' | 'profiles' | 'accounts'>;

/**
 * What Jira does not take is tried again by the next look; until then the pages show it.
 * @returns the record with what was told; the very same one where there was nothing to tell
 */
export async function tellAdmins(ports: Needs, record: WatchRecord): Promise<WatchRecord> {
  try {
    return await tell(ports, record);
  } catch (thrown) {
    const problem = asProblem(thrown);
    const kept = (await ports.watchRecords.find()) ?? record;
    return { ...kept, unheard: problem.message };
  }
}

async function tell(ports: Needs, record: WatchRecord): Promise<WatchRecord> {
  if (record.opening) return goOnOpening(ports, record, record.opening);
  const change = untoldChange(record);
  const { issue } = record;
  if (issue) return tellOn(ports, { ...record, issue }, change);
  if (record.troubles.length === 0) return change ? atPeace(record, ports.now()) : record;
  // What was told on an issue that a person closed or deleted is known.
  return isNews(record, change) ? beginOpening(ports, record) : stillKnown(record);
}

/** What is over and comes again is news. */
function stillKnown(record: WatchRecord): WatchRecord {
  const keys = new Set(record.troubles.map(keyOf));
  const told = record.told.filter((key) => keys.has(key));
  return told.length === record.told.length ? record : { ...record, told };
}

function isNews({ unheard }: WatchRecord, change: Change | undefined): boolean {
  return unheard !== '' || (change?.come.length ?? 0) > 0;
}

type Told = WatchRecord & { readonly issue: NonNullable<WatchRecord['issue']> };

async function tellOn(ports: Needs, record: Told, change: Change | undefined): Promise<WatchRecord> {
  const standing = await ports.adminIssues.standing(record.issue.id);
  if (standing !== 'open' && record.troubles.length > 0) return withoutIssue(ports, record);
  if (!change) return record.unheard === '' ? record : { ...record, unheard: '' };
  if (record.troubles.length === 0) return close(ports, record, standing);
  await say(ports, record, changeWords(change));
  return toldNow(record, ports.now());
}

/** Closed or deleted by a person: what stood there is known; only something new is worth another issue. */
function withoutIssue(ports: Needs, { issue: _gone, ...record }: Told): Promise<WatchRecord> {
  return tell(ports, record);
}

async function close(ports: Needs, record: Told, standing: 'open' | 'done' | 'gone'): Promise<WatchRecord> {
  if (standing === 'gone') return atPeace(record, ports.now());
  const isClosed = standing === 'done' || (await ports.adminIssues.close(record.issue.id));
  await say(ports, record, closingWords(record.story, isClosed));
  return atPeace(record, ports.now());
}

/** An earlier look may have said it, and not lived to remember it. */
function say(ports: Needs, { issue, toldAt }: Told, text: readonly Paragraph[]): Promise<void> {
  return ports.issues.comment(issue.id, { text, internal: true }, toldAt);
}

/** The intent is stored before the call: an answer that is lost opens no second issue. */
async function beginOpening(ports: Needs, record: WatchRecord): Promise<WatchRecord> {
  const projectId = await projectToTell(ports);
  if (projectId === undefined) return { ...record, unheard: NO_PROJECT };
  const opening = { token: ports.newId(), at: ports.now(), projectId };
  await ports.watchRecords.keep({ ...record, opening });
  return open(ports, record, opening);
}

const NO_PROJECT = 'No project is chosen for it, and no profile or account has a home project.';

type Opening = NonNullable<WatchRecord['opening']>;

async function open(ports: Needs, record: WatchRecord, { token, projectId }: Opening): Promise<WatchRecord> {
  try {
    const draft = { projectId, token, summary: ADMIN_SUMMARY, description: openingWords(record.troubles) };
    return opened(record, await ports.adminIssues.open(draft), ports.now());
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind.retry) throw thrown;
    return { ...withoutOpening(record), unheard: thrown.message };
  }
}

function withoutOpening({ opening: _over, ...record }: WatchRecord): WatchRecord {
  return record;
}

function opened(record: WatchRecord, { id, key }: { readonly id: string; readonly key: string }, now: number) {
  return { ...toldNow(withoutOpening(record), now), issue: { id, key } };
}

/** Jira's search shows new issues late. */
const SEARCHED_AFTER_MS = 870_000;

/** Jira may have opened it although it did not say so. */
async function goOnOpening(ports: Needs, record: WatchRecord, opening: Opening): Promise<WatchRecord> {
  if (ports.now() - opening.at < SEARCHED_AFTER_MS) return record;
  const found = await ports.adminIssues.opened(opening.token);
  // What it says is what was wrong then: the next words tell what has changed since.
  if (found) return tell(ports, { ...withoutOpening(record), issue: { id: found.id, key: found.key } });
  if (record.troubles.length === 0) return atPeace(withoutOpening(record), ports.now());
  const again = { ...opening, at: ports.now() };
  await ports.watchRecords.keep({ ...record, opening: again });
  return open(ports, record, again);
}
