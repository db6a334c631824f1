/** SCM accounts in the store, by id and by name. */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { accountSchema } from '../../domain/account/account';
import type { Account } from '../../domain/account/account';
import { together } from '../../domain/work/together';
import type { Accounts } from '../../use-cases/ports/account/accounts';
import { ENTITIES, INDEXES } from '../keys';
import { readPage } from '../page';
import { createRecord, replaceRecord } from '../versioned-entity';

/** Accounts stand in one partition of their index: a site has a handful. */
const KIND = 'account';

async function find(id: string): Promise<Account | undefined> {
  const found = await kvs.entity<Account>(ENTITIES.account).get(id);
  return found === undefined ? undefined : accountSchema.parse(found);
}

/** An index may show an older state (Forge, entity queries): it gives the ids, the records are read by key. */
async function list(): Promise<Account[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<Account>(ENTITIES.account)
      .query()
      .index(INDEXES.accountsByName, { partition: [KIND] });
    const page = await readPage(query, cursor);
    ids.push(...page.ids);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return (await together(ids.map(find))).filter((account) => account !== undefined);
}

async function remove(read: Account): Promise<boolean> {
  const unchanged = new Filter<Account>().and('version', FilterConditions.equalTo(read.version));
  try {
    await kvs.transact().delete(read.id, { entityName: ENTITIES.account, conditions: unchanged }).execute();
    return true;
  } catch (refusal) {
    const now = await find(read.id);
    if (now?.version === read.version) throw refusal;
    // Gone: this very write, whose answer was lost, or another admin's.
    return now === undefined;
  }
}

const stored = (account: Account) => ({ ...account, kind: KIND });

export const accountRepository: Accounts = {
  find,
  list,
  remove,
  create: (account) => createRecord(ENTITIES.account, account.id, stored(account)),
  async replace(read, next) {
    const saved = await replaceRecord(
      { entity: ENTITIES.account, key: read.id },
      stored({ ...next, version: read.version }),
    );
    return saved && accountSchema.parse(saved);
  },
};
