/** Whether a certificate may be renewed or replaced through its account, from what SCM says of it. */
import type { ListedCertificate, ListedStatus } from '../account/listed-certificate';
import { expired } from '../validity';

/** What speaks against it. */
export interface Objection {
  readonly sentence: string;
  /** A person who has read the sentence may want it all the same. */
  readonly confirmable: boolean;
}

/** @param now epoch milliseconds */
export function objectionToRenewal(listed: ListedCertificate, now: number): Objection | undefined {
  const { status = 'unknown', renewed = false } = listed;
  if (status !== 'issued' && status !== 'expired') return refused(notNow('renewed', status));
  const scheduler = otherScheduler(listed, now);
  if (scheduler !== undefined) return { sentence: scheduler, confirmable: true };
  return renewed ? { sentence: RENEWED_ALREADY, confirmable: true } : undefined;
}

/** SCM replaces only what is issued (-130). */
export function objectionToReplacement(listed: ListedCertificate, now: number): Objection | undefined {
  const { status = 'unknown' } = listed;
  if (status === 'expired' || (status === 'issued' && hasEnded(listed, now))) return refused(EXPIRED);
  if (status !== 'issued') return refused(notNow('replaced', status));
  return listed.autoRenew?.state === 'started' ? { sentence: SCM_HAS_BEGUN, confirmable: true } : undefined;
}

const refused = (sentence: string): Objection => ({ sentence, confirmable: false });

/** Two that renew one certificate would order it twice. */
function otherScheduler(listed: ListedCertificate, now: number): string | undefined {
  const state = listed.autoRenew?.state;
  if (state === 'started') return SCM_HAS_BEGUN;
  return state === 'scheduled' && !hasEnded(listed, now) ? SCM_WILL : undefined;
}

function hasEnded({ notAfter }: ListedCertificate, now: number): boolean {
  return notAfter !== undefined && expired(notAfter, now);
}

const SCM_WILL =
  'SCM is set to renew this certificate by itself. Renewed here as well, it would be ordered and billed twice: switch SCM’s automated renewal off first, or confirm that you want this renewal all the same.';
const SCM_HAS_BEGUN =
  'SCM is renewing this certificate by itself right now. Wait for its result, or confirm that you want another order all the same.';
const RENEWED_ALREADY =
  'SCM says that a renewal of this certificate was ordered already. Look for it in the inventory, or confirm that you want another one, which is billed again.';
const EXPIRED =
  'The certificate has expired, and a replacement would end with it. Renew it instead, which makes one with a validity of its own.';

type Done = 'renewed' | 'replaced';

const NOT_NOW: Partial<Record<ListedStatus, (done: Done) => string>> = {
  revoked: (done) =>
    `The certificate was revoked, and what is revoked cannot be ${done}. Order a new one with a new key and the same names.`,
  replaced: (done) => `The certificate was replaced by another one; that one can be ${done}.`,
};

function notNow(done: Done, status: ListedStatus): string {
  const known = NOT_NOW[status];
  if (known) return known(done);
  return `SCM lists this certificate as “${status}”, and only issued ones can be ${done}. Check its status, or look at it in SCM.`;
}
