/** Requests that were read lately: the check of a transition, the order that follows and each try of it read the same one, and to check its signature costs more than all else that is done for it. */
import { readCsr } from '../csr';
import type { CsrFacts } from '../csr';
import { toBase64 } from '../der/bytes';
import type { Bytes } from '../der/element';

/** As many as one process has in hand at a time; then the oldest is read anew. */
const MOST = 64;

const known = new Map<string, CsrFacts>();

/** Facts of a request, the same object for the same bytes. Rejects with DerError as `readCsr` does. */
export async function readOrRecallCsr(der: Bytes): Promise<CsrFacts> {
  const text = toBase64(der);
  const facts = known.get(text) ?? (await readCsr(der));
  known.delete(text);
  known.set(text, facts);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size > MOST) known.delete(oldest);
  return facts;
}
