/** Ids of what is to be worked on, and where the next page of them begins. */
export interface Page {
  readonly ids: readonly string[];
  readonly cursor?: string;
}

/** What a job is about; what is to be done follows from the state of that when it runs. */
export type Job =
  | { readonly kind: 'order'; readonly id: string }
  /** `atOnce`: something happened to it, so it is looked at although it is not due. `reread`: and SCM is asked about it. */
  | { readonly kind: 'certificate'; readonly id: string; readonly atOnce?: boolean; readonly reread?: boolean }
  /** Certificates that may be due, which nobody waits for. `id`: of the first. */
  | { readonly kind: 'certificates'; readonly id: string; readonly ids: readonly string[] }
  /** A file whose name could be a certificate's. `id`: the attachment's; `attachedBy`: account id, absent where Jira does not say it. */
  | {
      readonly kind: 'attachment';
      readonly id: string;
      readonly what: 'attached' | 'removed';
      readonly issueId: string;
      readonly fileName: string;
      readonly attachedBy?: string;
    }
  /** All certificates of a profile, from a page on; each is looked at within that time, in milliseconds; `replan`: by the policy as it is now, no sooner than that needs. `missed`: some could not be called up. */
  | {
      readonly kind: 'profile';
      readonly id: string;
      readonly withinMs: number;
      readonly replan?: boolean;
      readonly cursor?: string;
      readonly missed?: boolean;
    }
  /** An order through an SCM account. */
  | { readonly kind: 'account-order'; readonly id: string }
  /** The orders of an account that are on their way: SCM is asked about each, those of one status after the other. */
  | { readonly kind: 'account-status'; readonly id: string; readonly place?: number; readonly cursor?: string }
  /** One act on many certificates of an account. */
  | { readonly kind: 'bulk'; readonly id: string }
  /**
   * The walk through an SCM account, by the account's id. `hop`: how many such jobs in a row came before. `emptied`: the
   * account is gone, and the job before found nothing of it any more.
   */
  | { readonly kind: 'sync'; readonly id: string; readonly hop?: number; readonly emptied?: boolean }
  /** The sync of the kind `what` of reference data, by the account's id. */
  | { readonly kind: 'reference'; readonly id: string; readonly what: string }
  /** The making of issues for the rows of an SCM account, by the account's id. `hop`: as above. */
  | { readonly kind: 'issues'; readonly id: string; readonly hop?: number }
  /** The reminders of what ends soon in an SCM account, from a page on, by the account's id. */
  | { readonly kind: 'ending'; readonly id: string; readonly cursor?: string }
  /** A certificate that the app renews for an SCM account, by the account's id. */
  | { readonly kind: 'row-renewal'; readonly id: string; readonly sslId: string }
  /** All of these, from a page on, because the account's policy has changed. */
  | { readonly kind: 'row-renewals'; readonly id: string; readonly cursor?: string }
  /** What many certificates of an account need of people, said together, by the account's id. */
  | { readonly kind: 'row-news'; readonly id: string }
  /** The list of a profile's renewals that wait for a person, by the profile's id. */
  | { readonly kind: 'waiting-digest'; readonly id: string }
  /** A look at all domains whose validation ends soon. */
  | { readonly kind: 'domains'; readonly id: string }
  /** What was asked on the issue of an imported certificate, by the issue's id. */
  | { readonly kind: 'issue-asks'; readonly id: string };
