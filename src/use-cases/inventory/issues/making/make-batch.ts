/**
 * Makes the issues of at most fifty rows, each once: claimed first; what an earlier attempt may have made is looked for;
 * the rest is made in one call; and each claim says what came of it before anything else is done.
 */
import { draftOf } from '../../../../domain/inventory/issues/row-issue';
import type { RowDraft } from '../../../../domain/inventory/issues/row-issue';
import type { Claim, Taken } from '../../../../domain/inventory/issues/making/claim';
import type { MakingResult } from '../../../../domain/inventory/issues/making/making';
import { Problem } from '../../../../domain/problem';
import { together } from '../../../../domain/work/together';
import type { MakingPlace, NotMade } from '../../../ports/inventory/row-issues';
import type { IssueName } from '../../../ports/issues';
import type { Ports } from '../../../ports/ports';
import { withOrganizations } from '../../organization-names';
import { finishIssue } from './finish-issue';
import { orProblem } from '../../or-problem';
import type { NamedRow } from './pages';

type Needs = Pick<Ports, 'now' | 'rowIssues' | 'issueMaker' | 'issues' | 'issueKeys' | 'inventory' | 'reference'>;

interface Batch {
  readonly rows: readonly NamedRow[];
  readonly accountName: string;
  /** Names this attempt. */
  readonly holder: string;
  /** What somebody deleted is made again. */
  readonly again: boolean;
  readonly place: MakingPlace;
}

export interface BatchEnd {
  readonly results: readonly MakingResult[];
  /** In other hands. */
  readonly busy: number;
  /** What of Jira it took. */
  readonly points: number;
  /** What kept it from finishing all of them: their issues are there, and the next attempt goes on with them. */
  readonly problem?: Problem;
}

/** To fill it in and to move it twice. */
const POINTS_TO_FINISH = 3;

/** A row whose claim this attempt holds. */
interface Held {
  readonly claim: Claim;
  readonly draft: RowDraft;
}

interface There extends Held {
  readonly issue: IssueName;
  readonly earlier: boolean;
}

/** @throws Problem when Jira cannot be asked now, or took the call and did not say what came of it */
export async function makeBatch(ports: Needs, batch: Batch): Promise<BatchEnd> {
  const places = batch.rows.map(({ row }) => ({ account: row.account, sslId: row.sslId }));
  const { holder, again } = batch;
  const taken = await ports.rowIssues.take(places, { holder, now: ports.now(), again });
  const held = heldOf(await named(ports, batch), taken, ports.now());
  const earlier = await earlierOnes(ports, held);
  const known = new Set(earlier.map(({ claim }) => claim.sslId));
  const toMake = [...held.fresh, ...held.unsure].filter(({ claim }) => !known.has(claim.sslId));
  const made = await make(ports, batch.place, toMake);
  const there = [...earlier, ...made.there];
  const { results, problem } = await finishAll(ports, batch.place, there);
  const busy = [...taken.values()].filter(({ kind }) => kind === 'busy').length;
  const points = toMake.length + 1 + there.length * POINTS_TO_FINISH;
  return { results: [...results, ...made.refused], busy, points, ...(problem && { problem }) };
}

/** Not every SCM says with a certificate what its organization is called. */
async function named(ports: Needs, batch: Batch): Promise<Batch> {
  const [first] = batch.rows;
  if (!first) return batch;
  const bare = batch.rows.map(({ row }) => row);
  const rows = await withOrganizations(ports, first.row.account, bare);
  return { ...batch, rows: batch.rows.map((one, at) => ({ ...one, row: rows[at] ?? one.row })) };
}

function heldOf({ rows, accountName }: Batch, taken: ReadonlyMap<string, Taken>, now: number) {
  const held = { fresh: [] as Held[], unsure: [] as Held[], made: [] as Held[] };
  for (const { row, names } of rows) {
    const one = taken.get(row.sslId);
    if (!one || one.kind === 'busy' || one.kind === 'deleted') continue;
    held[one.kind].push({ claim: one.claim, draft: draftOf(row, { names, accountName, now }) });
  }
  return held;
}

/** Those that are there already: as their claim says, or as Jira does. */
async function earlierOnes(
  ports: Needs,
  { unsure, made }: { readonly unsure: readonly Held[]; readonly made: readonly Held[] },
): Promise<There[]> {
  const [first] = unsure;
  const ids = unsure.map(({ claim }) => claim.sslId);
  const found = first ? await ports.issueMaker.findMade(first.claim.account, ids) : new Map<string, IssueName>();
  const lookedUp = unsure.flatMap((held) => {
    const issue = found.get(held.claim.sslId);
    return issue ? [{ ...held, issue, earlier: true }] : [];
  });
  await keep(ports, lookedUp);
  return [...lookedUp, ...(await claimedOnes(ports, made))];
}

/** An issue that is gone before its row said that there is one: the next attempt makes another. */
async function claimedOnes(ports: Needs, made: readonly Held[]): Promise<There[]> {
  const named = made.length === 0 ? [] : await ports.issueKeys.named(made.map(({ claim }) => claim.issueId));
  const issues = new Map(named.map((issue) => [issue.id, issue]));
  await free(
    ports,
    made.filter(({ claim }) => !issues.has(claim.issueId)),
  );
  return made.flatMap((held) => {
    const issue = issues.get(held.claim.issueId);
    return issue ? [{ ...held, issue, earlier: true }] : [];
  });
}

interface Made {
  readonly there: readonly There[];
  readonly refused: readonly MakingResult[];
}

async function make(ports: Needs, place: MakingPlace, held: readonly Held[]): Promise<Made> {
  if (held.length === 0) return { there: [], refused: [] };
  const answers = await create(ports, place, held);
  const there: There[] = [];
  const refused: (Held & NotMade)[] = [];
  held.forEach((one, at) => {
    const answer = answers[at];
    if (answer && 'id' in answer) there.push({ ...one, issue: answer, earlier: false });
    else refused.push({ ...one, reason: answer?.reason ?? '' });
  });
  await keep(ports, there);
  await free(ports, refused);
  return { there, refused: refused.map(({ draft, reason }) => resultOf(draft, { key: '', reason })) };
}

/** Where it is certain that nothing was made, the next attempt need not look for it. */
async function create(ports: Needs, place: MakingPlace, held: readonly Held[]) {
  try {
    const drafts = held.map(({ draft }) => draft);
    return await ports.issueMaker.create(place, drafts);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.detail.changedNothing) await free(ports, held);
    throw thrown;
  }
}

async function free({ rowIssues }: Needs, held: readonly Held[]): Promise<void> {
  await together(held.map(({ claim }) => rowIssues.settle(claim, { state: 'free', issueId: '' })));
}

/** Before anything else can fail: from now on nobody makes another. */
async function keep({ rowIssues, now }: Needs, there: readonly There[]): Promise<void> {
  await together(there.map(({ claim, issue }) => rowIssues.settle(claim, { state: 'made', issueId: issue.id })));
  const at = now();
  await rowIssues.link(
    there.map(({ claim: { account, sslId }, issue }) => ({ issueId: issue.id, account, sslId, at })),
  );
}

const SIDE_BY_SIDE = 5;

async function finishAll(ports: Needs, place: MakingPlace, there: readonly There[]) {
  const results: MakingResult[] = [];
  for (let start = 0; start < there.length; start += SIDE_BY_SIDE) {
    const some = there.slice(start, start + SIDE_BY_SIDE);
    const ends = await together(some.map((one) => orProblem(() => finish(ports, place, one))));
    results.push(...ends.flatMap((end) => (end instanceof Problem ? [] : [end])));
    const problem = ends.find((end) => end instanceof Problem);
    if (problem) return { results, problem };
  }
  return { results };
}

async function finish(
  ports: Needs,
  place: MakingPlace,
  { claim, draft, issue, earlier }: There,
): Promise<MakingResult> {
  const reason = await finishIssue(ports, place, { row: claim, draft, issueId: issue.id, earlier });
  return resultOf(draft, { key: issue.key, reason });
}

function resultOf({ sslId, summary }: RowDraft, end: Pick<MakingResult, 'key' | 'reason'>): MakingResult {
  return { sslId, name: summary.slice(summary.indexOf(':') + 1), ...end };
}
