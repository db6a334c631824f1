/** Whether a CSR is there to be sent, and what is missing before it is. */
import { SAVE } from '../../../texts/request/key';
import type { KeyWork } from '../new-key/use-key';
import { missingCsr } from '../own/pasted-csr';
import type { PastedWork } from '../own/pasted-csr';

export interface ReadyCsr {
  readonly csr: string;
  /** What is missing, in words. */
  readonly missing: string | undefined;
  readonly keyFile: string | undefined;
}

/** Nothing is ordered for a key that may be lost. */
export function readyKey({ made, saved, confirmed }: KeyWork): ReadyCsr {
  if (!made) return { csr: '', missing: SAVE.makeFirst, keyFile: undefined };
  const missing = saved ? SAVE.tickFirst : SAVE.saveFirst;
  return { csr: made.csrPem, missing: saved && confirmed ? undefined : missing, keyFile: made.file.name };
}

export function readyPasted(pasted: PastedWork['pasted']): ReadyCsr {
  return { csr: pasted.kind === 'csr' ? pasted.pem : '', missing: missingCsr(pasted), keyFile: undefined };
}
