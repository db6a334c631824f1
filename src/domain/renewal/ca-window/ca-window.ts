/** When the CA wants a certificate renewed (ACME Renewal Information, RFC 9773), as it said when it was last asked. */
import * as z from 'zod/mini';

/** Where Sectigo's ACME directories say that it answers; whether it does for what SCM's REST API ordered is not confirmed. */
export const DEFAULT_RENEWAL_INFO_URL = 'https://ari.trust-provider.com/renewalInfo';

/** Longest address that is kept, of the CA's own as of what it explains itself with. */
export const LONGEST_ADDRESS = 500;

const moment = z.int();
const address = z.string().check(z.maxLength(LONGEST_ADDRESS));

const windowSchema = z.object({
  ...{ start: moment, end: moment, since: moment },
  repeated: z.exactOptional(z.literal(true)),
  explanationUrl: z.exactOptional(address),
});

/** Why the CA was asked and there is nothing to follow, or nothing new. */
const silenceSchema = z.enum(['no-answer', 'unknown', 'unreadable', 'not-allowed', 'no-name']);

/** The shape in which it is kept with its certificate. */
export const caWindowSchema = z.object({
  url: address,
  askedAt: moment,
  askAgainAt: moment,
  window: z.exactOptional(windowSchema),
  silence: z.exactOptional(silenceSchema),
});

/**
 * - `no-answer`: none came, or the CA is in trouble: what it said before still holds
 * - `unknown`: it does not know the certificate
 * - `unreadable`: its answer makes no sense for this certificate
 * - `not-allowed`: the app may not call the host; what was said before still holds
 * - `no-name`: the certificate does not name its issuer's key, by which the CA would find it
 */
export type CaSilence = z.infer<typeof silenceSchema>;

/** Epoch milliseconds. */
export interface CaWindow {
  /** The address that was asked, without the certificate's part of it. */
  readonly url: string;
  readonly askedAt: number;
  readonly askAgainAt: number;
  readonly window?: SuggestedWindow;
  readonly silence?: CaSilence;
}

/** RFC 9773 §4.2; epoch milliseconds. */
export interface SuggestedWindow {
  readonly start: number;
  readonly end: number;
  /** Since when the app knows of this very window; from its beginning on where that is not said. */
  readonly since?: number;
  /** The CA wanted the certificate before this one early, too: obeyed again, it would be renewed in a loop. */
  readonly repeated?: true;
  /** https: what the CA wants people to read about it. */
  readonly explanationUrl?: string;
}
