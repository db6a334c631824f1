/** Tells people what became of a certificate that the app renews: on its issue, which is made where it has none, or together with many others. */
import type { Account } from '../../../domain/account/account';
import { withNotice } from '../../../domain/inventory/issues/asks/ask-steps';
import { messageOf } from '../../../domain/inventory/renewal/row-messages';
import type { RowNews } from '../../../domain/inventory/renewal/row-messages';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../domain/problem';
import { wasJoinedBy } from '../../../domain/work/work';
import type { Ports } from '../../ports/ports';
import { noteOnRecord } from '../issues/changes/note-on-record';
import { issueOf, makeOne } from '../issues/making/make-one';
import type { MakeOneNeeds } from '../issues/making/make-one';
import { isSaidTogether } from './news/say-together';
import type { TogetherNeeds } from './news/say-together';

export type TellNeeds = MakeOneNeeds & TogetherNeeds & Pick<Ports, 'issueAsks'>;

/** A certificate of an account that the app renews. */
export interface InCare {
  readonly account: Account;
  readonly row: InventoryRow;
}

/** Each news once; an issue that somebody deleted after it was told is taken for read. @throws Problem where no issue can be told now */
export async function tellRow(ports: TellNeeds, care: InCare, news: RowNews): Promise<void> {
  const { account, row } = care;
  if (row.adopted?.told === news.once || (await isSaidTogether(ports, row, news))) return;
  const issueId = await issueFor(ports, care);
  const link = await ports.rowIssues.linkOf(issueId);
  const at = { issueId, account: account.id, sslId: link?.sslId ?? row.sslId };
  const message = messageOf(issueId, news, ports.now());
  await noteOnRecord(ports, at, (asks) =>
    wasJoinedBy(asks, news.once) ? undefined : withNotice(asks, { message, once: news.once }, ports.now()),
  );
}

async function issueFor(ports: TellNeeds, { account, row }: InCare): Promise<string> {
  // Where the app may make no issues it may see none either, which says nothing about this one.
  await ports.issueMaker.place(account.homeProject.id);
  const there = await issueOf(ports, row);
  return there?.id ?? made(ports, account, row);
}

/** @throws Problem that passes by itself where another delivery is at it */
async function made(ports: TellNeeds, account: Account, row: InventoryRow): Promise<string> {
  try {
    const { id } = await makeOne(ports, account, row);
    if (id !== '') return id;
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'conflict') throw thrown;
  }
  throw new Problem('scm-busy', 'Its issue is being made just now.');
}
