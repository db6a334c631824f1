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
  /** A file whose name could be a certificate's. `id`: the attachment's; `attachedBy`: account id, absent where Jira does not say it. */
  | {
      readonly kind: 'attachment';
      readonly id: string;
      readonly what: 'attached' | 'removed';
      readonly issueId: string;
      readonly fileName: string;
      readonly attachedBy?: string;
    }
  /** All certificates of a profile, from a page on; each is looked at within that time, in milliseconds. `missed`: some could not be called up. */
  | {
      readonly kind: 'profile';
      readonly id: string;
      readonly withinMs: number;
      readonly cursor?: string;
      readonly missed?: boolean;
    };
