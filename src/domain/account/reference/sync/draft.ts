/** What a sync has read of SCM's lists so far, and what it reads next: page by page, and again where the list changed under way. */
import type { ReferenceKind } from '../reference-kind';

/** `list`: what there is; `states`: how the validations of the domains stand, which SCM lists apart. */
export type DraftStep = 'list' | 'states';

const STEPS: Readonly<Record<ReferenceKind, readonly DraftStep[]>> = {
  organizations: ['list'],
  domains: ['list', 'states'],
  'certificate-profiles': ['list'],
  'custom-fields': ['list'],
};

/** Rows of a page (SCM Admin API, paging). */
export const PAGE_SIZE = 200;

/** A list that changes under three passes is taken as it was seen in all of them. */
const MOST_PASSES = 3;

/** Rows that were read before this job, as they are kept until the sync is done. */
export interface DraftPart {
  readonly step: DraftStep;
  readonly pass: number;
  /** In how many values of the store. */
  readonly pieces: number;
}

export interface Draft {
  readonly step: DraftStep;
  /** From 1. */
  readonly pass: number;
  /** Of the next page. */
  readonly position: number;
  /** Rows that SCM sent in this pass, and how many of them could not be read. */
  readonly received: number;
  readonly unread: number;
  /** As SCM counted on the last page. */
  readonly total: number;
  /** Everything is read. */
  readonly ended: boolean;
  /** The list of what there is changed under every pass. */
  readonly restless: boolean;
  /** Why SCM does not say how the validations stand, else empty. */
  readonly untold: string;
  readonly parts: readonly DraftPart[];
}

const PASS = { pass: 1, position: 0, received: 0, unread: 0, total: 0 } as const;

export function newDraft(): Draft {
  return { step: 'list', ...PASS, ended: false, restless: false, untold: '', parts: [] };
}

export interface PageRead {
  readonly received: number;
  readonly unread: number;
  readonly total: number;
  /** Asked for at the end of a list alone. */
  readonly found: () => number;
}

/** @param page with how many different things this pass has found, this page included. @returns what to read next */
export function pageRead(kind: ReferenceKind, draft: Draft, page: PageRead): Draft {
  const position = draft.position + PAGE_SIZE;
  const [received, unread] = [draft.received + page.received, draft.unread + page.unread];
  const read = { ...draft, position, received, unread, total: page.total };
  if (page.received > 0 && position < page.total) return read;
  // A validation may be listed twice and counted twice; what there is may not.
  const seen = draft.step === 'list' ? page.found() + unread : received;
  if (seen >= page.total) return stepDone(kind, read);
  if (draft.pass < MOST_PASSES) return { ...read, ...PASS, pass: draft.pass + 1 };
  return stepDone(kind, { ...read, restless: read.restless || draft.step === 'list' });
}

function stepDone(kind: ReferenceKind, draft: Draft): Draft {
  const steps = STEPS[kind];
  const next = steps[steps.indexOf(draft.step) + 1];
  return next ? { ...draft, ...PASS, step: next } : { ...draft, ended: true };
}

/** SCM does not say how the validations stand: the domains themselves are worth having. */
export function withoutStates(draft: Draft, why: string): Draft {
  return { ...draft, ended: true, untold: why };
}
