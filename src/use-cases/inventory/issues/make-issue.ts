/** Makes the issue of one row, for a person who may act in the account's home project; or says which it has. */
import type { Account } from '../../../domain/account/account';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { RowIssue } from '../../../domain/inventory/issues/row-issue-view';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { issueOf, makeOne } from './making/make-one';

type Needs = Pick<Ports, 'now' | 'newId' | 'accounts' | 'permissions' | 'inventory'> &
  Pick<Ports, 'rowIssues' | 'issueMaker' | 'issues' | 'issueKeys' | 'reference'>;

interface Asked {
  readonly account: string;
  readonly sslId: string;
}

/** @throws Problem `not-found`, `no-right`, `conflict` while another attempt is at it, or as Jira refuses */
export async function makeIssue(ports: Needs, asked: Asked): Promise<RowIssue> {
  const account = await accountFor(ports, asked.account, 'act');
  const row = await rowOf(ports, asked);
  const there = await issueOf(ports, row);
  if (there) return { ...there, made: false, note: '' };
  return make(ports, account, row);
}

async function make(ports: Needs, account: Account, row: InventoryRow): Promise<RowIssue> {
  if (!(await ports.permissions.mayCreateIn(account.homeProject.id))) throw NO_RIGHT;
  const { id, result } = await makeOne(ports, account, row);
  return { id, key: result.key, made: true, note: result.reason };
}

async function rowOf({ inventory }: Needs, { account, sslId }: Asked): Promise<InventoryRow> {
  const [row] = await inventory.find(account, [sslId]);
  if (!row) throw new Problem('not-found', 'The inventory does not have this certificate.');
  return row;
}

const NO_RIGHT = new Problem(
  'no-right',
  'You need the permission to create issues in the project that this SCM account belongs to. Ask an administrator of that project.',
);
