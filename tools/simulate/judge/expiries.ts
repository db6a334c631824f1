/** Certificates that ran out without a successor: looked for every day among all that the app holds. */
import type { Certificate } from '../../../src/domain/certificate/certificate';
import { isByHand } from '../setting/domains';
import { dayOf } from '../setting/time';
import type { AppWatch } from '../watch/app-watch';

export class Expiries {
  /** All but those. */
  readonly broken: string[] = [];
  /** Names under domains that a person validates, late at times. */
  readonly byHand: string[] = [];
  readonly #told = new Set<string>();
  readonly #watch: AppWatch;

  constructor(watch: AppWatch) {
    this.#watch = watch;
  }

  look(now: number): void {
    for (const certificate of this.#watch.current.values()) {
      if (certificate.notAfter >= now || this.#told.has(certificate.id)) continue;
      this.#told.add(certificate.id);
      const list = isByHand(certificate.commonName) ? this.byHand : this.broken;
      list.push(this.#describe(certificate));
    }
  }

  #describe({ commonName, notAfter, lineage, renewal, trouble }: Certificate): string {
    const unknown = [...this.#watch.unknown.values()].some((order) => order.lineage === lineage);
    const state = unknown ? 'answer lost' : (renewal?.because ?? 'not begun');
    return `${commonName} on ${dayOf(notAfter)} (${[state, trouble].filter(Boolean).join(', ')})`;
  }
}
