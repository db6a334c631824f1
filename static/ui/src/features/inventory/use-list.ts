/** The filter of the page and the first page of what it finds. An answer knows what it answers: controls may be further by then. */
import { useCallback, useMemo, useRef } from 'react';
import { inventoryCalls } from '../../../../../src/contract/certificates/inventory-calls';
import type { Result } from '../../../../../src/contract/result';
import type { InventoryAnswer } from '../../../../../src/domain/inventory/list/inventory-answer';
import type { InventoryAsk } from '../../../../../src/domain/inventory/list/inventory-ask';
import { ask } from '../../shared/backend/ask';
import type { Answer } from '../../shared/backend/use-answer';
import { useAnswer } from '../../shared/backend/use-answer';
import { goTo, useLocation } from '../../shared/address/location';
import { addressOf, fieldsOf } from './filter/address';
import { askOf, changed } from './filter/fields';
import type { Fields } from './filter/fields';

export interface Listed {
  readonly asked: InventoryAsk;
  readonly show: Fields['show'];
  readonly first: InventoryAnswer;
  /** Another one each time that it is read. */
  readonly turn: number;
}

interface Wanted {
  readonly asked: InventoryAsk;
  readonly show: Fields['show'];
}

/** As in the manifest. */
const ROUTE = 'inventory';

/** Before Jira has said where the page is, which the page itself waits for. */
const INITIAL = '';

export function useList(account: string) {
  const query = useLocation()?.query ?? INITIAL;
  // Another filter stands in the address, and *Back* leads to the one before.
  const fields = useMemo(() => fieldsOf(query), [query]);
  const { wanted, fault } = useWanted(account, fields);
  const change = (chosen: Partial<Fields>) => {
    const next = addressOf(account, changed(fields, chosen));
    if (next !== query) goTo({ route: ROUTE, query: next });
  };
  const turns = useRef(0);
  const list = useAnswer(useCallback(() => load(wanted, ++turns.current), [wanted]));
  return { fields, fault, change, list, asked: wanted.asked };
}

/** What cannot be asked for leaves the list as it is, and says why. */
function useWanted(account: string, fields: Fields): { readonly wanted: Wanted; readonly fault: string | undefined } {
  const read = useMemo(() => askOf(account, fields), [account, fields]);
  const last = useRef<Wanted>({ asked: { account, ended: false }, show: 'next' });
  return useMemo(() => {
    if (read.ask) last.current = { asked: read.ask, show: fields.show };
    return { wanted: last.current, fault: read.fault };
  }, [read, fields.show]);
}

/** What is shown is the answer to another filter: the answer to this one is on its way. */
export function isBehind({ state }: Answer<Listed>, asked: InventoryAsk): boolean {
  return state.phase === 'ready' && !state.outdated && state.data.asked !== asked;
}

async function load({ asked, show }: Wanted, turn: number): Promise<Result<Listed>> {
  const result = await ask(inventoryCalls.listInventory, asked);
  return result.ok ? { ok: true, data: { asked, show, turn, first: result.data } } : result;
}
