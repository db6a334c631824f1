/** CSRs for a bulk replacement: each is read and matched to the chosen certificate that has its names. */
import type { Bulk, BulkItem } from '../../../domain/bulk/bulk';
import { itemsChanged, requestsKept } from '../../../domain/bulk/bulk-steps';
import type { RequestsGiven } from '../../../domain/bulk/bulk-view';
import { viewOfBulk } from '../../../domain/bulk/bulk-view';
import { matchRequests } from '../../../domain/bulk/match-requests';
import type { Candidate, RequestNames, Unmatched } from '../../../domain/bulk/match-requests';
import { NOT_FOR } from '../../../domain/inventory/acts/row-acts';
import { Problem } from '../../../domain/problem';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { readCsr } from '../orders/steps/read-csr';

type Needs = Pick<
  Ports,
  'now' | 'accounts' | 'permissions' | 'inventory' | 'bulks' | 'knownKeys' | 'certificates' | 'issueKeys'
>;

interface GivenFile {
  readonly file: string;
  readonly csr: string;
}

interface Given {
  readonly id: string;
  readonly files: readonly GivenFile[];
}

/** @throws Problem `not-found` for another person's preview, `conflict` once it has begun */
export async function giveRequests(
  ports: Needs,
  { id, files }: Given,
  { accountId }: { readonly accountId: string },
): Promise<RequestsGiven> {
  const bulk = await ports.bulks.find(id);
  if (bulk?.by !== accountId) throw new Problem('not-found', 'There is no such preview of yours. Choose again.');
  await accountFor(ports, bulk.account, 'decide');
  if (bulk.state !== 'ready' || bulk.act !== 'replace')
    throw new Problem('conflict', 'CSRs are given before a replacement begins. Look again.');
  const { read, unreadable } = await readAll(ports, files);
  const chunks = await together(Array.from({ length: bulk.chunks }, (_, chunk) => ports.bulks.items(id, chunk)));
  const { bySslId, unmatched } = matchRequests(await candidatesOf(ports, bulk, chunks.flat()), read);
  await ports.bulks.keepRequests(
    id,
    read.map(({ csr }, place) => ({ at: bulk.requests + place, csr })),
  );
  const stored = await keep(ports, requestsKept(bulk, read.length), { chunks, bySslId, first: bulk.requests });
  return { view: viewOfBulk(stored, ports.now()), unmatched: [...unreadable, ...unmatched] };
}

type ReadFile = RequestNames & { readonly csr: string };

async function readAll(ports: Needs, files: readonly GivenFile[]) {
  const read: ReadFile[] = [];
  const unreadable: Unmatched[] = [];
  for (const { file, csr } of files) {
    try {
      const { names, commonName } = await readCsr(ports, { csr, publicTrust: false });
      read.push({ file, csr, names, commonName });
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      const said = thrown.detail.faults?.map(({ message }) => message).join(' ');
      unreadable.push({ file, why: said === undefined || said === '' ? thrown.message : said });
    }
  }
  return { read, unreadable };
}

/** Those that only miss a request, and those that have one. */
async function candidatesOf(
  { inventory }: Needs,
  { account }: Bulk,
  items: readonly BulkItem[],
): Promise<readonly Candidate[]> {
  const open = new Map(items.filter(isCandidate).map((item) => [item.sslId, item]));
  const rows = await inventory.find(account, [...open.keys()]);
  return together(
    rows.map(async (row) => ({
      ...{ sslId: row.sslId, commonName: row.commonName },
      names: row.names.length < row.nameCount ? await inventory.namesOf(row) : row.names,
      taken: (open.get(row.sslId)?.request ?? -1) >= 0,
    })),
  );
}

const isCandidate = ({ said, request }: BulkItem): boolean => request >= 0 || said === NOT_FOR['no-request'];

interface Keeping {
  readonly chunks: readonly (readonly BulkItem[])[];
  readonly bySslId: ReadonlyMap<string, number>;
  /** Number of the first request of this list. */
  readonly first: number;
}

/** Group by group; what was kept of a list that was cut off is kept, and its files can be given again. */
async function keep(ports: Needs, from: Bulk, { chunks, bySslId, first }: Keeping): Promise<Bulk> {
  let [bulk, isFirst] = [from, true];
  for (const [at, before] of chunks.entries()) {
    const after = before.map((item): BulkItem => {
      const place = bySslId.get(item.sslId);
      return place === undefined ? item : { ...item, state: 'waiting', said: '', request: first + place };
    });
    if (!isFirst && after.every((item, place) => item === before[place])) continue;
    const stored = await ports.bulks.replace(bulk, itemsChanged(bulk, before, after), { at, items: after });
    if (!stored) throw new Problem('conflict', 'This preview was changed elsewhere. Give the files again.');
    [bulk, isFirst] = [stored, false];
  }
  return bulk;
}
