/** Certificates that ran out without a successor: looked for every day among all that the app holds. */
import type { Certificate } from '../../../src/domain/certificate/certificate';
import { isByHand } from '../setting/domains';
import type { Outage } from '../setting/outages';
import { wasUnreachable } from '../setting/outages';
import { dayOf } from '../setting/time';
import type { AppWatch } from '../watch/app-watch';

export class Expiries {
  /** All but those. */
  readonly broken: string[] = [];
  /** Names under domains that a person validates, late at times. */
  readonly byHand: string[] = [];
  /** All but those by hand whose answer was lost, while SCM was reachable for less than a day of a week: nobody could look. */
  readonly unreachable: string[] = [];
  readonly #told = new Set<string>();
  readonly #watch: AppWatch;
  readonly #outages: readonly Outage[];

  constructor(watch: AppWatch, outages: readonly Outage[]) {
    this.#watch = watch;
    this.#outages = outages;
  }

  look(now: number): void {
    for (const certificate of this.#watch.current.values()) {
      if (certificate.notAfter >= now || this.#told.has(certificate.id)) continue;
      this.#told.add(certificate.id);
      this.#listFor(certificate).push(this.#describe(certificate));
    }
  }

  #listFor(certificate: Certificate): string[] {
    if (isByHand(certificate.commonName)) return this.byHand;
    const isExcused = this.#isUnknown(certificate) && wasUnreachable(this.#outages, certificate.notAfter);
    return isExcused ? this.unreachable : this.broken;
  }

  #isUnknown({ lineage }: Certificate): boolean {
    return [...this.#watch.unknown.values()].some((order) => order.lineage === lineage);
  }

  #describe(certificate: Certificate): string {
    const { commonName, notAfter, renewal, trouble } = certificate;
    const state = this.#isUnknown(certificate) ? 'answer lost' : (renewal?.because ?? 'not begun');
    return `${commonName} on ${dayOf(notAfter)} (${[state, trouble].filter(Boolean).join(', ')})`;
  }
}
