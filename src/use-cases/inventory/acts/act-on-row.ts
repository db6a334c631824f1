/** A person acts on one certificate of an account. */
import { ACT_RULES } from '../../../domain/inventory/acts/row-acts';
import type { RowAct, RowActed, Saying } from '../../../domain/inventory/acts/row-acts';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import type { ActNeeds } from './acting';
import { doAct } from './do-act';

type Needs = ActNeeds & Pick<Ports, 'accounts' | 'permissions' | 'newId'>;

interface Wanted {
  readonly account: string;
  readonly sslId: string;
  /** As the screen showed it. */
  readonly serialNumber: string;
  readonly act: RowAct;
  readonly saying: Saying;
}

/** @throws Problem `no-right`, `conflict` where it is in no state for it, or with what SCM says */
export async function actOnRow(
  ports: Needs,
  { account: id, ...wanted }: Wanted,
  { accountId }: { readonly accountId: string },
): Promise<RowActed> {
  const { right, calls } = ACT_RULES[wanted.act];
  const account = await accountFor(ports, id, right);
  if (!account.enabled && calls > 0) throw new Problem('conflict', SWITCHED_OFF);
  const { row, said = '' } = await doAct(ports, {
    ...{ ...wanted, account, by: accountId },
    ...{ again: false, press: ports.newId() },
  });
  return { row, said };
}

export const SWITCHED_OFF =
  'This SCM account is switched off, so nothing is sent to SCM. A Jira admin switches it on in “Sectigo Profile Settings”.';
