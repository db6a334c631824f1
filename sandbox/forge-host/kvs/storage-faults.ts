/** Troubles of the key-value store that a test forces: refused before, or done and the answer lost. */
import { jsonResponse } from '../services/respond';

export interface StorageFault {
  /** The operation, for example `/transaction` or `/secret/set`. */
  readonly path: string;
  /** `after`: the work is done, then its answer is lost. */
  readonly moment: 'before' | 'after';
  /** Matching calls that go well first; default 0. */
  readonly skip?: number;
  /** Only calls whose body holds this text. */
  readonly holding?: string;
}

export class StorageFaults {
  #pending: { fault: StorageFault; skip: number }[] = [];

  /** Strikes one call. */
  force(fault: StorageFault): void {
    this.#pending.push({ fault, skip: fault.skip ?? 0 });
  }

  /** @returns the answer, or the trouble in its place */
  around(path: string, body: unknown, work: () => Response): Response {
    const struck = this.#pending.find(({ fault }) => fits(fault, path, body));
    if (!struck) return work();
    if (struck.skip-- > 0) return work();
    this.#pending = this.#pending.filter((one) => one !== struck);
    if (struck.fault.moment === 'after') work();
    return jsonResponse(500, { code: 'UNKNOWN_ERROR', message: 'the store did not answer' });
  }
}

function fits({ path, holding }: StorageFault, called: string, body: unknown): boolean {
  return called.endsWith(path) && (holding === undefined || JSON.stringify(body).includes(holding));
}
