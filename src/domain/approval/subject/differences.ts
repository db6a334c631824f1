/** Where what is asked for differs from what was approved, part by part, and how each is said. */
import type { Paragraph, Span } from '../../issue/rich-text';
import { spellOut, text } from '../../issue/rich-text';
import type { ApprovalSubject } from './approval-subject';
import { canonicalNames } from './approval-subject';

export const PARTS = ['names', 'key', 'keyOnRenewal', 'profile', 'account', 'term', 'organization', 'owner'] as const;
export type Part = (typeof PARTS)[number];

/** Both ends as they are stored: an account id, for one, is a person only where it is shown. */
export interface Difference {
  readonly part: Part;
  readonly from: string;
  readonly to: string;
}

/** What of the subject each part is. */
const VALUES: Readonly<Record<Exclude<Part, 'names' | 'profile'>, (subject: ApprovalSubject) => string>> = {
  key: ({ key }) => key,
  keyOnRenewal: ({ keyOnRenewal }) => keyOnRenewal,
  account: ({ clientId, scmUrl }) => `${clientId} ${scmUrl}`,
  term: ({ term }) => term,
  organization: ({ organization }) => organization.trim(),
  owner: ({ owner }) => owner,
};

/** @returns one for each part that differs, in the order of the parts; none where the hash is the same */
export function differencesOf(approved: ApprovalSubject, asked: ApprovalSubject): Difference[] {
  return PARTS.flatMap((part) => {
    if (part === 'names') return namesThatDiffer(approved, asked);
    if (part === 'profile') return otherProfile(approved, asked);
    const [from, to] = [VALUES[part](approved), VALUES[part](asked)];
    return from === to ? [] : [{ part, from, to }];
  });
}

function namesThatDiffer(approved: ApprovalSubject, asked: ApprovalSubject): Difference[] {
  const [before, now] = [canonicalNames(approved.names), canonicalNames(asked.names)];
  const gone = before.filter((name) => !now.includes(name));
  const come = now.filter((name) => !before.includes(name));
  return gone.length + come.length === 0 ? [] : [{ part: 'names', from: spellOut(gone), to: spellOut(come) }];
}

/** A profile that was only renamed is the same. */
function otherProfile(approved: ApprovalSubject, asked: ApprovalSubject): Difference[] {
  if (approved.profileId === asked.profileId) return [];
  return [{ part: 'profile', from: approved.profileName, to: asked.profileName }];
}

/** A person as a span: named by Jira in a comment, by a display name on a screen. */
type Naming = (accountId: string) => Span;

/** @returns the sentence of a difference; on a screen its spans are joined */
export function differenceInWords({ part, from, to }: Difference, person: Naming): Paragraph {
  if (part === 'names') return [text(namesInWords(from, to))];
  if (part === 'account') return [text('The profile uses another REST account at SCM now.')];
  if (part === 'owner')
    return [text('Owner changed from '), whom(from, person), text(' to '), whom(to, person), text('.')];
  return [text(`${LABELS[part]} changed from ${valueInWords(part, from)} to ${valueInWords(part, to)}.`)];
}

function namesInWords(gone: string, come: string): string {
  const parts = [...(come === '' ? [] : [`added ${come}`]), ...(gone === '' ? [] : [`left out ${gone}`])];
  return `Names changed: ${parts.join('; ')}.`;
}

function whom(accountId: string, person: Naming): Span {
  return accountId === '' ? text('nobody') : person(accountId);
}

type Worded = Exclude<Part, 'names' | 'account' | 'owner'>;

const LABELS: Readonly<Record<Worded, string>> = {
  key: 'Key',
  keyOnRenewal: 'Key on renewal',
  profile: 'Certificate profile',
  term: 'Longest validity',
  organization: 'Organization',
};

/** How long a certificate may be valid, for people. */
export const TERMS: Readonly<Record<ApprovalSubject['term'], string>> = {
  public: 'as long as public certificates may',
  private: 'as long as the private CA likes',
};

/** What a renewal does about the key, for people. */
export const KEYS_ON_RENEWAL: Readonly<Record<ApprovalSubject['keyOnRenewal'], string>> = {
  reuse: 'the same key again',
  fresh: 'a new key each time',
};

function valueInWords(part: Worded, value: string): string {
  if (part === 'term') return `“${TERMS[value === 'public' ? 'public' : 'private']}”`;
  if (part === 'keyOnRenewal') return `“${KEYS_ON_RENEWAL[value === 'fresh' ? 'fresh' : 'reuse']}”`;
  return value === '' ? 'none' : `“${value}”`;
}
