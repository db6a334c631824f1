/** Sends the renewal or replacement of one certificate. Pressed twice it is one order: the backend claims it. */
import { useState } from 'react';
import { orderCalls } from '../../../../../../src/contract/certificates/order-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { ask } from '../../../shared/backend/ask';

export type OrderAct = 'renew' | 'replace';

/** As typed. */
export interface Said {
  readonly names: string;
  readonly reason: string;
  /** What speaks against it was read. */
  readonly confirmed: boolean;
}

export const NOTHING_SAID: Said = { names: '', reason: '', confirmed: false };

export function useRowOrder({ account, sslId }: InventoryRow, act: OrderAct) {
  const [busy, setBusy] = useState(false);
  const [placed, setPlaced] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const place = async (csr: string, { names, reason, confirmed }: Said) => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const one = { account, sslId, csr, confirmed, dcvMode: '', dcvEmail: '' } as const;
    const result =
      act === 'renew'
        ? await ask(orderCalls.renewCertificate, one)
        : await ask(orderCalls.replaceCertificate, { ...one, names: linesOf(names), reason });
    setBusy(false);
    if (result.ok) setPlaced(true);
    else setRefused(result);
  };
  return { busy, placed, refused, place };
}

function linesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((line) => line !== '');
}
