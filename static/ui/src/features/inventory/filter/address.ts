/** The filter as it stands in the page's address, so that a copied link shows the same list to whoever may see it. */
import { ACCOUNT, queryOf } from '../../../shared/inventory/address';
import { EMPTY_FIELDS, SHOWN } from './fields';
import type { Fields } from './fields';

/** Nothing that a control takes is longer. */
const LONGEST = 300;

/** Whatever is no control, or says nothing that one could, is passed over. */
export function fieldsOf(query: string): Fields {
  const given = new URLSearchParams(query);
  const texts = Object.keys(EMPTY_FIELDS).map((name) => [name, (given.get(name) ?? '').slice(0, LONGEST)] as const);
  const show = SHOWN.find((one) => one === given.get('show')) ?? EMPTY_FIELDS.show;
  return { ...EMPTY_FIELDS, ...Object.fromEntries(texts), show };
}

/** @returns the query; what a control has from the start is left out */
export function addressOf(account: string, fields: Fields): string {
  const { show, ...texts } = fields;
  return queryOf({ [ACCOUNT]: account, show: show === EMPTY_FIELDS.show ? '' : show, ...texts });
}
