/** Access tokens: look like JWTs (RFC 9068), but are known by being in the store. */
import type { Clock } from '../../clock';
import type { Random } from '../../random';

interface IssuedToken {
  readonly clientId: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export class TokenStore {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #clock: Clock;
  readonly #random: Random;
  /** Lifetime of a token. */
  readonly seconds: number;

  constructor(clock: Clock, random: Random, seconds: number) {
    this.#clock = clock;
    this.#random = random;
    this.seconds = seconds;
  }

  /** @param issuer URL of the authorization server, for the `iss` claim */
  issue(clientId: string, issuer: string): string {
    const now = this.#clock.now();
    const issued = Math.floor(now / 1000);
    const jti = this.#octets(16).toString('hex');
    const claims = { exp: issued + this.seconds, iat: issued, jti, iss: issuer, typ: 'Bearer', azp: clientId };
    const parts = [encoded({ alg: 'RS256', typ: 'JWT' }), encoded(claims), this.#octets(64).toString('base64url')];
    const token = parts.join('.');
    this.#forgetEnded(now);
    this.#tokens.set(token, { clientId, expiresAt: now + this.seconds * 1000 });
    return token;
  }

  /** All live equally long, so those that ended stand in front. Years of them would fill the memory. */
  #forgetEnded(now: number): void {
    for (const [token, { expiresAt }] of this.#tokens) {
      if (expiresAt > now) return;
      this.#tokens.delete(token);
    }
  }

  /** @returns undefined for an unknown, ended or expired token */
  find(token: string): IssuedToken | undefined {
    const found = this.#tokens.get(token);
    return found && this.#clock.now() < found.expiresAt ? found : undefined;
  }

  /** Ends a token before its time. */
  end(token: string): void {
    this.#tokens.delete(token);
  }

  #octets(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => Math.floor(this.#random() * 256)));
  }
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
