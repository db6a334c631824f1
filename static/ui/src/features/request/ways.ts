/** What can be done on an issue in this dialog. */
import type { RequestView } from '../../../../../src/domain/request/request-view';

export type Way = 'key' | 'csr' | 'store';

/** The one that fits most people first. */
export function waysOf({ mayEdit, closed, hasCertificate }: RequestView): readonly Way[] {
  const store: readonly Way[] = hasCertificate ? ['store'] : [];
  return mayEdit && closed === undefined ? ['key', 'csr', ...store] : store;
}
