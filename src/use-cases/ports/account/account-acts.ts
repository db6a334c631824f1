/** What the app changes in an SCM account, certificate by certificate. Everything throws a `Problem` with a sentence saying who must act. */
import type { Account } from '../../../domain/account/account';

/** SCM's own automated renewal of a certificate. */
export interface AutoRenewal {
  readonly on: boolean;
  /** Days before expiry at which SCM renews; only where it is on. */
  readonly daysBefore?: number;
}

/** None of it is billed. Calls are not repeated: who calls decides, and looks first where an answer got lost. */
export interface AccountActs {
  /** For good. What is revoked already is done. @param reason of RFC 5280 by its number, and 1 to 512 characters */
  revoke(account: Account, sslId: string, reason: { readonly code: number; readonly words: string }): Promise<void>;
  /** As `revoke`, of the certificate with this serial number: upper-case hex. It may be one that was replaced. */
  revokeSerial(
    account: Account,
    serialNumber: string,
    reason: { readonly code: number; readonly words: string },
  ): Promise<void>;
  /** @param message 1 to 512 characters @throws Problem `scm-state` where it waits for no approval, or somebody else has to give it */
  approve(account: Account, sslId: string, message: string): Promise<void>;
  /** As `approve`; the order has ended then. */
  decline(account: Account, sslId: string, message: string): Promise<void>;
  /** Changes this and nothing else of the certificate. */
  setAutoRenewal(account: Account, sslId: string, wanted: AutoRenewal): Promise<void>;
}
