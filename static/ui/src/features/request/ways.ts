/** What can be done on an issue in this dialog. */
import type { DialogKind } from '../../../../../src/contract/screen/page';
import type { RequestView } from '../../../../../src/domain/request/request-view';

export type Way = 'key' | 'csr' | 'store';

/** The one that fits most people first. */
export function waysOf({ mayEdit, closed, hasCertificate }: RequestView): readonly Way[] {
  const store: readonly Way[] = hasCertificate ? ['store'] : [];
  return mayEdit && closed === undefined ? ['key', 'csr', ...store] : store;
}

/** @param opens what the dialog was opened for; undefined: nothing in particular */
export function firstOf(ways: readonly Way[], opens: DialogKind | undefined): Way | undefined {
  return opens === 'key-store' && ways.includes('store') ? 'store' : ways[0];
}
