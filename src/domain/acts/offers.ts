/** What a person can do with an issue's certificate by a button, and why not: decided here for the screen and again when the button is pressed. */
import type { Certificate } from '../certificate/certificate';
import { isUnsent } from '../approval/unsent';
import type { Order } from '../order/order';
import { endedWithoutCertificate } from '../order/order';
import { expired } from '../validity';
import { ACTS, type Act } from './act';

export interface Offer {
  readonly act: Act;
  /** A sentence; absent: it can be done. */
  readonly whyNot?: string;
}

/** All buttons of an issue, with what they are about. */
export interface Offers {
  /** Names order and certificate that the buttons are for: an act that names others comes from an outdated screen. */
  readonly shownFor: string;
  readonly offers: readonly Offer[];
}

export interface Situation {
  /** The latest. */
  readonly order: Order;
  /** The lineage's latest. */
  readonly latest: Order;
  readonly certificate: Certificate | undefined;
  /** Absent where it was removed or leads to another account. */
  readonly profile: { readonly publicTrust: boolean } | undefined;
  /** Whether the person may move the issue. */
  readonly mayAct: boolean;
  readonly now: number;
}

export function offersOf(situation: Situation): Offers {
  const { order, certificate } = situation;
  const acts = ACTS.filter((act) => APPLIES[act](situation));
  return { shownFor: `${order.id} ${certificate?.id ?? '-'}`, offers: acts.map((act) => offerOf(act, situation)) };
}

function offerOf(act: Act, situation: Situation): Offer {
  const whyNot = whyNotOf(act, situation);
  return whyNot === undefined ? { act } : { act, whyNot };
}

function whyNotOf(act: Act, situation: Situation): string | undefined {
  if (!situation.mayAct) return NO_RIGHT;
  for (const objection of OBJECTIONS[act]) {
    const sentence = objection(situation);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

const hasCertificate = ({ certificate }: Situation): boolean => certificate !== undefined;

/** Where an act makes no sense at all, nothing is said about it. */
const APPLIES: Record<Act, (situation: Situation) => boolean> = {
  renew: hasCertificate,
  replace: hasCertificate,
  revoke: hasCertificate,
  'do-not-renew': hasCertificate,
  'check-status': ({ order, certificate }) => certificate !== undefined || isKnownToScm(order),
  cancel: ({ order }) => isRunning(order),
};

type Objection = (situation: Situation) => string | undefined;

const wasRevoked: Objection = ({ certificate }) => (certificate?.revoked ? REVOKED : undefined);
const wasRevokedBefore: Objection = ({ certificate }) => (certificate?.revoked ? REVOKED_BEFORE : undefined);
const isExpired: Objection = ({ certificate, now }) =>
  certificate && expired(certificate.notAfter, now) ? EXPIRED : undefined;
const isSuperseded: Objection = ({ certificate }) =>
  certificate?.supersededBy && `It was renewed on ${certificate.supersededBy.issueKey} already.`;
const isBeingRevoked: Objection = ({ certificate }) =>
  certificate?.wishes.some(({ what }) => what === 'revoke') ? BEING_REVOKED : undefined;
const isUnderWay: Objection = ({ latest }) => (isRunning(latest) ? UNDER_WAY : undefined);
const isPrivate: Objection = ({ profile }) => (profile?.publicTrust === false ? PRIVATE : undefined);
const hasNoProfile: Objection = ({ profile }) => (profile ? undefined : NO_PROFILE);
const isRefusedAlready: Objection = ({ certificate }) =>
  certificate?.noRenewal && `That was said already: ${certificate.noRenewal.reason}`;
const isBeingRefused: Objection = ({ certificate }) =>
  certificate?.wishes.some(({ what }) => what === 'do-not-renew') ? ASKED_ALREADY : undefined;
/** What the app began by itself and has not sent yet, it can take back. */
const isSentAlready: Objection = ({ latest }) =>
  isRunning(latest) && !(isUnsent(latest) && latest.unattended) ? SENT_ALREADY : undefined;
const isCancelAsked: Objection = ({ order }) => (order.cancelAsked ? CANCEL_ASKED : undefined);

/** The first that holds is said. */
const OBJECTIONS: Record<Act, readonly Objection[]> = {
  renew: [wasRevoked, isBeingRevoked, isSuperseded, isUnderWay, hasNoProfile],
  replace: [wasRevoked, isBeingRevoked, isExpired, isSuperseded, isUnderWay, hasNoProfile, isPrivate],
  revoke: [wasRevokedBefore, isBeingRevoked, isExpired, hasNoProfile],
  'do-not-renew': [wasRevokedBefore, isExpired, isSuperseded, isRefusedAlready, isBeingRefused, isSentAlready],
  'check-status': [],
  cancel: [isCancelAsked],
};

function isRunning(order: Order): boolean {
  return order.state !== 'issued' && !endedWithoutCertificate(order);
}

function isKnownToScm(order: Order): boolean {
  return 'certId' in order;
}

const NO_RIGHT = 'Only people who may move this issue can do that.';
const REVOKED = 'The certificate was revoked. Order a new one with a new key instead.';
const REVOKED_BEFORE = 'It was revoked already.';
const EXPIRED = 'The certificate has expired.';
const BEING_REVOKED = 'It is being revoked.';
const UNDER_WAY = 'Its next order is under way already.';
const PRIVATE = 'Sectigo replaces public certificates only, and those of this profile are not. Renew it instead.';
const NO_PROFILE = 'Its profile was removed or leads to another account. A Jira admin must set it up again.';
const ASKED_ALREADY = 'That was asked for already.';
const SENT_ALREADY = 'Its renewal is on its way already. Cancel that first.';
const CANCEL_ASKED = 'That was asked for already; the comments say who can decline the order in SCM.';
