/** What a forced renewal does, in words, before an admin agrees to it and after it has begun. */
import { FORCE_LASTS_MS, FORCE_SPREAD_HOURS } from '../../../../../src/domain/renewal/policy';
import type { ForcePreview } from '../../../../../src/domain/renewal/force-preview';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';

const HOURS = FORCE_LASTS_MS / 3_600_000;

type Key = RenewalPolicy['keyOnRenewal'];
type Counted = Pick<ForcePreview, 'count' | 'more'>;

/** @returns what is about to happen and what it costs, a paragraph an item */
export function consequencesOf({ count, more }: Counted, key: Key): readonly string[] {
  if (more) return tooMany(count);
  if (count === 0) return NOTHING;
  return [...(key === 'fresh' ? opening(count) : ordering(count)), ENDS];
}

/** @returns the words of the button; undefined where there is nothing to agree to */
export function agreementOf({ count, more }: Counted, key: Key): string | undefined {
  if (more) return key === 'fresh' ? 'Open renewal issues' : 'Renew certificates';
  if (count === 0) return undefined;
  return key === 'fresh' ? `Open ${counted(count, ISSUE)}` : `Renew ${counted(count, CERTIFICATE)}`;
}

/** @returns what is said once it has begun */
export function begunText(profile: string, count: number, key: Key): string {
  if (key === 'fresh')
    return `Within ${FORCE_SPREAD_HOURS} hours, ${counted(count, ISSUE)} of “${profile}” will be opened.`;
  return `The renewal of ${counted(count, CERTIFICATE)} of “${profile}” has begun. Within ${FORCE_SPREAD_HOURS} hours all of them are ordered.`;
}

/** One and many. */
type Noun = readonly [string, string];

const CERTIFICATE: Noun = ['certificate', 'certificates'];
const ISSUE: Noun = ['renewal issue', 'renewal issues'];

function counted(count: number, [one, many]: Noun): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function ordering(count: number): string[] {
  const what = `This renews ${counted(count, CERTIFICATE)} once, spread over the next ${FORCE_SPREAD_HOURS} hours.`;
  const bill =
    count === 1 ? 'Sectigo bills it as a new certificate.' : 'Sectigo bills each of them as a new certificate.';
  return [
    `${what} ${bill}`,
    'It makes no difference when they expire. The present certificates stay valid until they expire or somebody revokes them.',
  ];
}

function opening(count: number): string[] {
  const each = count === 1 ? 'It waits for its requester' : 'They wait for their requesters';
  return [
    `This opens ${counted(count, ISSUE)}, spread over the next ${FORCE_SPREAD_HOURS} hours. ${each}, because this profile asks for a fresh CSR: nothing is ordered by itself.`,
    'Sectigo bills a renewal as a new certificate when the requester orders it.',
  ];
}

const ENDS = `It clears itself after ${HOURS} hours. Certificates that are issued later are not part of it.`;

const NOTHING = [
  'There is nothing to renew. Certificates are left out that have expired or were revoked, whose renewal has begun or is done, that are not to be renewed, and whose key was reported as compromised.',
];

function tooMany(count: number): string[] {
  return [
    `There are more certificates than can be counted here: ${count.toLocaleString('en')} were counted, and there are more.`,
    'Nobody can agree to a number of billed renewals that is not known, so they cannot be renewed at once. With a longer expiry window they are renewed one after the other.',
  ];
}

export const DIALOG = {
  title: (profile: string) => `Force Renewal of “${profile}”?`,
  running: <Node>(until: Node) => [
    ...['A forced renewal of this profile is under way until ', until],
    '. Stop it first to begin another one.',
  ],
  what: 'number of certificates',
  cancel: 'Cancel',
  close: 'Close',
  countAgain: 'Count again',
  uncertain: 'It is not certain that the renewal was begun',
  notBegun: 'Nothing was begun',
} as const;

export const LIST = {
  title: 'Certificates',
  certificate: 'Certificate',
  serialNumber: 'Serial number',
  expires: 'Expires',
  /** Behind the first name. */
  others: (count: number) => (count > 0 ? ` and ${count} more` : ''),
  left: (count: number) =>
    count === 1
      ? '1 more expires later and is not listed.'
      : `${count.toLocaleString('en')} more expire later and are not listed.`,
} as const;

/** On the card, while it lasts. */
export const RUNNING = {
  state: 'Forced renewal',
  until: <Node>(at: Node) => ['until ', at],
  stop: 'Stop',
  stopWhich: (profile: string) => `Stop the forced renewal of ${profile}`,
  stopped: (profile: string) =>
    `The forced renewal of “${profile}” was stopped. What was ordered before stays ordered.`,
  uncertain: 'It is not certain that it was stopped',
  notStopped: 'It was not stopped',
  reload: 'Reload',
} as const;
