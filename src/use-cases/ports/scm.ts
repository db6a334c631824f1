/** SCM, as the use cases see it. */
import type { ScmLook } from '../../domain/domain-validation';
import type { Profile } from '../../domain/profile';
import type { ScmStatus } from '../../domain/order/scm-status';
import type { RenewalInfoAnswer } from '../../domain/renewal/ca-window/hear-ca';

export interface EnrollRequest {
  readonly csr: string;
  /** All names of the request; SCM has a field of its own for them. */
  readonly names: readonly string[];
  readonly comments: string;
}

/** The ordering calls of an account that is signed in; everything before them is done. */
export interface SignedIn {
  enroll(request: EnrollRequest): Promise<{ readonly certId: string }>;
  /** @returns the id of the new certificate; the old one stays as it is */
  renew(certId: string, request: EnrollRequest): Promise<{ readonly certId: string }>;
  /** Not billed, public certificates only. @returns the id of the replacement, which ends when the old one would have: a new id, or the old one's */
  replace(certId: string, request: EnrollRequest): Promise<{ readonly certId: string }>;
}

/** The Enrollment API as the use cases see it. Everything throws `Problem`. */
export interface Scm {
  /** Signs in, so that whatever can fail before the order is sent has failed before its intent is stored. */
  signIn(profile: Profile): Promise<SignedIn>;
  status(profile: Profile, certId: string): Promise<ScmStatus>;
  /** Signs in once for many questions. @returns what asks as `status` does, for a minute or two */
  statuses(profile: Profile): Promise<(certId: string) => Promise<ScmStatus>>;
  /** As `status`, with what SCM says of the validation of the domains. */
  lookAt(profile: Profile, certId: string): Promise<ScmLook>;
  /** @returns the PEM bundle, undefined while SCM says that it is not there yet */
  collect(profile: Profile, certId: string): Promise<string | undefined>;
  /** Permanent. Revoked before is done too. @param revocation reason by SCM's number, and in words of at most 512 characters */
  revoke(
    profile: Profile,
    certId: string,
    revocation: { readonly code: number; readonly words: string },
  ): Promise<void>;
  /** Signs in and asks something harmless; throws what is wrong. */
  checkAccess(profile: Profile): Promise<void>;
}

/** What SCM said of an order a moment ago. */
export interface ScmLooks {
  /** `at`: epoch milliseconds of the question; without `look` it was not answered yet. */
  find(orderId: string): Promise<{ readonly at: number; readonly look?: ScmLook } | undefined>;
  keep(orderId: string, at: number, look?: ScmLook): Promise<void>;
  forget(orderId: string): Promise<void>;
}

/** What a CA says about the time of a renewal (RFC 9773). */
export interface RenewalInfo {
  /**
   * @param url of the CA, with the name of a certificate at its end
   * @throws Problem `scm-egress` where the app may not call the host, `scm-no-answer`, `scm-url`; `scm-unreadable` for an answer of unreasonable size
   */
  ask(url: string): Promise<RenewalInfoAnswer>;
}
