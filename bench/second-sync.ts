/** A sync that finds fifty changes: what it writes and what it asks. */
import { PAGE_SIZE } from '../src/domain/inventory/sync/walk';
import { tell } from './figure';
import type { Figure } from './figure';
import { importAll } from './import-world';
import type { ImportWorld } from './import-world';
import { CHANGES, LIMITS } from './limits';
import { record } from './recording';
import type { Asked } from './recording';

/** New ones; the others are revoked. */
const ADDED = 10;

/** @param linked an account that is imported */
export async function secondSync(linked: ImportWorld): Promise<boolean> {
  const { scm } = linked.world;
  const issued = scm.orders.list().filter(({ status }) => status === 'Issued');
  for (const { certId } of issued.slice(0, CHANGES - ADDED)) scm.orders.revoke(certId);
  for (let place = 0; place < ADDED; place++) {
    await scm.certificates.addOne({ status: 'Issued', names: [`late${place}.example.com`] });
  }
  const asked: Asked[] = [];
  record(linked.world, asked);
  const { total, added, changed } = await importAll(linked);
  const written = asked.flatMap(writtenBy);
  const rows = written.filter(({ entityName }) => entityName === 'inventory').length;
  const names = written.filter(({ entityName }) => entityName === 'certificate-name').length;
  const pages = Math.ceil(total / PAGE_SIZE);
  // Some end of themselves while the import waits for its turn; each is a change of SCM's too.
  const figures: Figure[] = [
    { what: 'changes that it found', value: added + changed },
    { what: 'rows written', value: rows, limit: Math.max(LIMITS.changedRows, added + changed) },
    { what: 'names written', value: names },
    // A page that was seen and where the walk stands, for each page; each job takes its turn and leaves it.
    { what: 'bookkeeping', value: written.length - rows - names, limit: 2 * pages + 2 * Math.ceil(pages / 45) + 20 },
    { what: 'pages asked of SCM', value: asked.filter(({ of }) => of === 'scm').length, limit: pages },
  ];
  return tell(`Second sync of ${total.toLocaleString('en')} certificates`, figures);
}

interface Written {
  readonly entityName?: string;
}

function writtenBy(call: Asked): readonly Written[] {
  if (call.of !== 'store') return [];
  const body = JSON.parse(call.body) as unknown;
  if (call.path.endsWith('/batch/set')) return body as readonly Written[];
  if (call.path.endsWith('/transaction')) return (body as { readonly set?: readonly Written[] }).set ?? [];
  return call.path.endsWith('/set') ? [body as Written] : [];
}
