/** The ids that enrolment gives beside the certificate's own; whoever knows one may renew. */
import type { Random } from '../../../random';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const length = 20;

export class RenewIds {
  readonly #certIds = new Map<string, string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** @returns a new one for this certificate */
  give(certId: string): string {
    const letter = () => alphabet.charAt(Math.floor(this.#random() * alphabet.length));
    const renewId = Array.from({ length }, letter).join('');
    this.#certIds.set(renewId, certId);
    return renewId;
  }

  certId(renewId: string): string | undefined {
    return this.#certIds.get(renewId);
  }
}
