/** What is left once the issue of a row is there: the fields that its create screen did not take, its status, and the row itself. */
import type { RowDraft } from '../../../../domain/inventory/issues/row-issue';
import { ISSUE_FIELDS, STATUSES } from '../../../../domain/issue/issue-fields';
import type { IssueField } from '../../../../domain/issue/issue-fields';
import { Problem } from '../../../../domain/problem';
import type { MakingPlace, RowPlace } from '../../../ports/inventory/row-issues';
import type { Ports } from '../../../ports/ports';
import { markRow } from './mark-row';

type Needs = Pick<Ports, 'issues' | 'issueMaker' | 'inventory'>;

export interface ThereIssue {
  readonly row: RowPlace;
  readonly draft: RowDraft;
  readonly issueId: string;
  /** An earlier attempt made it: nobody knows how far that came. */
  readonly earlier: boolean;
}

/**
 * The row last: one that says that it has an issue needs nothing more.
 * @returns what could not be done, in sentences; else empty
 * @throws Problem when it can be tried again
 */
export async function finishIssue(ports: Needs, place: MakingPlace, there: ThereIssue): Promise<string> {
  const notes = [
    await unlessRefused(() => fill(ports, place, there)),
    await unlessRefused(() => settleStatus(ports, place, there)),
  ];
  await markRow(ports, there.row, { issueId: there.issueId });
  return notes.filter((note) => note !== '').join(' ');
}

/** A refusal for good is a note; the issue stands all the same. */
async function unlessRefused(act: () => Promise<string>): Promise<string> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.kind.retry) return thrown.message;
    throw thrown;
  }
}

async function fill({ issues }: Needs, { takes }: MakingPlace, { draft, issueId }: ThereIssue): Promise<string> {
  const left = Object.entries(draft.fields).filter(([name]) => !takes.includes(name as IssueField));
  if (left.length === 0) return '';
  const { leftOut } = await issues.update(issueId, { fields: Object.fromEntries(left) });
  const names = leftOut.map((name) => `“${ISSUE_FIELDS[name]}”`).join(', ');
  return names === '' ? '' : `The project does not take ${names}.`;
}

/** Where the app itself may have left it; anywhere else a person has moved it. */
const ON_THE_WAY: readonly string[] = [STATUSES.request, STATUSES.pending];

async function settleStatus(
  ports: Needs,
  place: MakingPlace,
  { draft, issueId, earlier }: ThereIssue,
): Promise<string> {
  const { status } = draft;
  if (status === undefined) return '';
  const moved = earlier ? await goOn(ports, issueId, status) : await ports.issueMaker.move(place, issueId, status);
  return moved ? '' : `The workflow has no transition of the app to “${status}”.`;
}

async function goOn({ issues }: Needs, issueId: string, status: string): Promise<boolean> {
  const now = (await issues.find(issueId))?.status.name;
  if (now === undefined || now === status || !ON_THE_WAY.includes(now)) return true;
  if (await issues.moveTo(issueId, status, 'own-only')) return true;
  if (now === STATUSES.pending || !(await issues.moveTo(issueId, STATUSES.pending, 'own-only'))) return false;
  return issues.moveTo(issueId, status, 'own-only');
}
