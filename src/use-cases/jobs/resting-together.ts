/** Most certificates that are looked at need nothing: what is written about them then is written once for all of one job. */
import type { CertificateChange } from '../ports/stores';
import type { Ports } from '../ports/ports';
import { overriding } from './overriding';

export interface Resting {
  readonly near: Ports;
  /** Writes them. @returns ids of those that it failed for */
  readonly layDown: () => Promise<readonly string[]>;
}

/** Until then they stand in the store as they were read: due, so that nothing is lost with a job that is cut off. */
export function restingTogether(ports: Ports): Resting {
  const resting = new Map<string, CertificateChange>();
  const layToRest: Ports['certificates']['layToRest'] = (read, next) => {
    if (resting.has(read.id)) return Promise.resolve(undefined);
    resting.set(read.id, { read, next });
    return Promise.resolve({ ...next, version: read.version + 1 });
  };
  const layDown = async () => {
    try {
      await ports.certificates.replaceEach([...resting.values()]);
      return [];
    } catch {
      return [...resting.keys()];
    }
  };
  return { near: { ...ports, certificates: overriding(ports.certificates, { layToRest }) }, layDown };
}
