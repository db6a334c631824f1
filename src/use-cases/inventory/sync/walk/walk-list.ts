/** One step through SCM's list: a page, or what is left of one whose details are asked for one by one. */
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import type { Seen } from '../../../../domain/inventory/rows/digest-page';
import { PAGE_SIZE, pageDone, pageRead } from '../../../../domain/inventory/sync/walk';
import type { Walk } from '../../../../domain/inventory/sync/walk';
import { Problem } from '../../../../domain/problem';
import { askDetails } from './ask-details';
import type { Asked } from './ask-details';
import { keepRows, keepUnreadable } from './keep-rows';
import { orProblem } from '../../or-problem';
import type { Run, Stepped, WalkNeeds } from './run';
import { unchangedOf } from './unchanged';

export function walkList(ports: WalkNeeds, run: Run): Promise<Stepped> {
  return run.sync.walk.pending.length > 0 ? goOnWithPage(ports, run) : readPage(ports, run);
}

async function readPage(ports: WalkNeeds, run: Run): Promise<Stepped> {
  const { account, sync, portion } = run;
  const { position } = sync.walk;
  portion.called(1);
  const page = await orProblem(() => ports.scmAccount.listCertificates(account, { position, size: PAGE_SIZE }));
  if (page instanceof Problem) return { sync, problem: page };
  const place = position / PAGE_SIZE;
  const { inThisWalk, last } = await run.around.of(sync, place);
  const rows = [...new Map(page.rows.map((row) => [row.sslId, row])).values()];
  const partial = rows.filter(({ complete }) => !complete);
  // An earlier pass has asked about it a moment ago.
  const known = partial.flatMap(({ sslId }) => inThisWalk.get(sslId) ?? []);
  const unsure = partial.filter(({ sslId }) => !inThisWalk.has(sslId)).map(({ sslId }) => sslId);
  const unchanged = await unchangedOf(ports, run, { page: place, sslIds: unsure, last });
  if (unchanged instanceof Problem) return { sync, problem: unchanged };
  const spared = new Set(unchanged.map(({ sslId }) => sslId));
  const toAsk = unsure.filter((sslId) => !spared.has(sslId));
  const asked = await askDetails(ports, run, toAsk);
  const full = rows.filter(({ complete }) => complete);
  const walk = pageRead(sync.walk, page, asked.left);
  return keepPage(ports, run, { walk, seen: [...known, ...unchanged], asked, listed: [...full, ...asked.found] });
}

async function goOnWithPage(ports: WalkNeeds, run: Run): Promise<Stepped> {
  const { account, sync } = run;
  const { walk } = sync;
  const place = { slot: walk.slot, page: walk.position / PAGE_SIZE };
  const [seen = []] = await ports.seenPages.read(account.id, [place]);
  const asked = await askDetails(ports, run, walk.pending);
  const reached = asked.left.length > 0 ? { ...walk, pending: asked.left } : pageDone(walk);
  return keepPage(ports, run, { walk: reached, seen, asked, listed: asked.found });
}

interface PageToKeep {
  /** Where the walk stands once this is kept. */
  readonly walk: Walk;
  /** What of the page was seen before. */
  readonly seen: readonly Seen[];
  readonly listed: readonly ListedCertificate[];
  readonly asked: Asked;
}

/** The rows first: what the walk has seen of them is only kept once they stand. */
async function keepPage(ports: WalkNeeds, run: Run, { walk, seen, listed, asked }: PageToKeep): Promise<Stepped> {
  const { sync } = run;
  const page = sync.walk.position / PAGE_SIZE;
  const { last } = await run.around.of(sync, page);
  const kept = await keepRows(ports, run, { listed, last });
  const unreadable = await keepUnreadable(ports, run, asked.unreadable);
  run.portion.wrote(2);
  const counted = {
    ...walk,
    added: walk.added + kept.added + unreadable.added,
    changed: walk.changed + kept.changed,
    details: walk.details + asked.found.length,
    unreadable: walk.unreadable + asked.unreadable.length,
  };
  const seenPage = { slot: walk.slot, page, seen: [...seen, ...kept.seen, ...unreadable.seen] };
  const failures = asked.problem && listed.length === 0 ? sync.failures : 0;
  const stored = await ports.syncs.replace(sync, { ...sync, walk: counted, failures }, seenPage);
  return { sync: stored, ...(asked.problem && { problem: asked.problem }) };
}
