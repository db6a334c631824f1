/** Reference data of an account for a screen, and how their syncs stand. */
import { REFERENCE_KINDS } from '../../../domain/account/reference/reference-kind';
import type { ReferenceId, ReferenceKind, ReferenceSet } from '../../../domain/account/reference/reference-kind';
import { statusOf } from '../../../domain/account/reference/reference-view';
import type { ReferenceStatus, ReferenceView } from '../../../domain/account/reference/reference-view';
import { BY_APP } from '../../../domain/audit/audit-event';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';

type Needs = Pick<Ports, 'now' | 'accounts' | 'permissions' | 'people' | 'reference'>;

/** Characters of rows in one answer: an answer takes 5 MB (Forge), and no character more than three bytes. */
const LONGEST_ANSWER = 1_500_000;

/** @param from the first row of this answer. @throws Problem `not-found` */
export async function viewReference(
  ports: Needs,
  { account, kind, from = 0 }: ReferenceId & { readonly from?: number | undefined },
): Promise<ReferenceView> {
  await accountFor(ports, account, 'see');
  const [sync, data, changes] = await together([
    ports.reference.find({ account, kind }),
    ports.reference.read(account, kind),
    ports.reference.changesOf({ account, kind }),
  ]);
  const status = statusOf(kind, sync);
  // The rows of a kind are read by that kind.
  return {
    ...{ kind, status, ...part(data, from), people: await peopleOf(ports, status), now: ports.now() },
    ...(changes && { changes }),
  } as ReferenceView;
}

/** @returns as many rows as an answer takes, and where the next ones begin */
function part(data: ReferenceSet<ReferenceKind> | undefined, from: number) {
  if (!data) return { rows: [], syncedAt: 0 };
  const rows = firstThatFit(data.rows.slice(from));
  const next = from + rows.length;
  return { rows, syncedAt: data.syncedAt, ...(next < data.rows.length && { next }) };
}

/** @returns how the sync of each kind stands, in the order of the tabs */
export async function viewReferences(ports: Needs, account: string): Promise<readonly ReferenceStatus[]> {
  await accountFor(ports, account, 'see');
  return together(REFERENCE_KINDS.map(async (kind) => statusOf(kind, await ports.reference.find({ account, kind }))));
}

/** @returns one row at least, where there is any */
function firstThatFit<Row extends object>(rows: readonly Row[]): readonly Row[] {
  let length = 0;
  const past = rows.findIndex((row) => (length += JSON.stringify(row).length) > LONGEST_ANSWER);
  return past < 0 ? rows : rows.slice(0, Math.max(1, past));
}

/** Their names are worth less than the data. */
function peopleOf({ people }: Needs, { last }: ReferenceStatus) {
  return last && last.by !== BY_APP ? people.named([last.by]).catch(() => []) : [];
}
