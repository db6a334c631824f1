/** What a person sees of an order: its state in plain words, who acts next, and since when. */
import type { Offers } from '../acts/offers';
import type { ApprovalView } from '../approval/words/approval-view';
import { turnedDownWords } from '../approval/words/approval-view';
import { attachmentName } from '../certificate/certificate';
import type { Certificate } from '../certificate/certificate';
import { explainRenewal } from '../renewal/explain';
import { dueAt } from '../renewal/own-renewal';
import type { RenewalPolicy } from '../renewal/policy';
import type { RenewalLimits } from '../renewal/schedule-renewal';
import { REVOCATION_REASONS } from '../revocation/reasons';
import { isOpenQuestion, requestOf } from './order';
import type { OpenQuestion, Order, OrderState } from './order';

export interface OrderView {
  readonly state: OrderState;
  readonly title: string;
  /** Who has to do something next. */
  readonly next: string;
  /** Epoch milliseconds. */
  readonly since: number;
  /** Epoch milliseconds of SCM's last answer about the order or its certificate. */
  readonly lastCheck?: number;
  readonly profile?: string;
  readonly certId?: string;
  readonly names: readonly string[];
  readonly certificate?: {
    readonly serialNumber: string;
    readonly notBefore: number;
    readonly notAfter: number;
    /** Epoch milliseconds from which it is to be renewed. */
    readonly dueAt: number;
    /** Key of the issue that has its successor. */
    readonly renewedOn?: string;
    readonly fileName: string;
    /** What will become of it, in one sentence. */
    readonly outlook: string;
    /** Epoch milliseconds since when a person says that it is in use. */
    readonly installedAt?: number;
    readonly mayMarkInstalled: boolean;
    readonly revoked?: { readonly at: number; readonly how: string };
  };
  /** Present while a lost reply has to be settled. */
  readonly question?: {
    readonly mark: string;
    readonly commonName: string;
    readonly sentAt: number;
    readonly operators: readonly string[];
    readonly maySettle: boolean;
  };
  /** Whom it waits for, or by whom it was approved or declined; absent where nobody was asked. */
  readonly approval?: ApprovalView;
  /** What the person in front can do by a button. */
  readonly acts?: Offers;
}

/** Title and next actor of each state (design.md, States). */
export const WORDS: Record<OrderState, { readonly title: string; readonly next: string }> = {
  queued: { title: 'Waiting to be sent', next: 'The app sends the order to SCM.' },
  approving: { title: 'Waiting for approval', next: 'An approver approves or declines it in the panel “Certificate”.' },
  submitting: { title: 'Being sent', next: 'The app is waiting for SCM to answer.' },
  unknown: { title: 'Answer lost', next: 'Someone with SCM access looks in SCM whether the order is there.' },
  requested: { title: 'Waiting for SCM approver', next: 'An approver in SCM approves or declines the order.' },
  applied: { title: 'At the CA', next: 'The CA issues the certificate; the app collects it.' },
  issued: { title: 'Issued', next: 'Nobody; the app watches when it is due for renewal.' },
  declined: { title: 'Declined', next: 'The requester asks the approver in SCM what has to change.' },
  rejected: { title: 'No certificate', next: 'The last comment on this issue says who has to do what.' },
  mismatched: { title: 'Does not match', next: 'Someone with SCM access looks at the order.' },
  cancelled: { title: 'Cancelled', next: 'Nobody; nothing was ordered.' },
};

interface Surroundings {
  readonly certificate: Certificate | undefined;
  /** The lineage's latest order that counts. */
  readonly latest: Order;
  /** What `latest` brought was not handed out. */
  readonly withheld?: boolean;
  readonly policy: RenewalPolicy;
  readonly limits?: RenewalLimits;
  readonly now: number;
  /** Whether the person in front may move the issue. */
  readonly mayAct: boolean;
  readonly maySettle: boolean;
  readonly operators: readonly string[];
}

export function orderView(order: Order, around: Surroundings): OrderView {
  const { state, since } = order;
  const { certificate } = around;
  return {
    ...{ state, since, ...WORDS[state], ...turnedDownWords(order) },
    ...lastCheck(order, certificate),
    ...requestView(order, certificate),
    ...(certificate && { certificate: certificateView(certificate, { limits: {}, ...around }) }),
    ...(isOpenQuestion(order) && { question: questionOf(order, around) }),
  };
}

function lastCheck({ lookedAt = 0 }: Order, certificate: Certificate | undefined) {
  const latest = Math.max(lookedAt, certificate?.lookedAt ?? 0);
  return latest > 0 && { lastCheck: latest };
}

function requestView(order: Order, certificate: Certificate | undefined) {
  const request = requestOf(order);
  return {
    names: certificate?.names ?? request?.names ?? [],
    ...('certId' in order && { certId: order.certId }),
    ...(request && { profile: request.profileName }),
  };
}

function certificateView(certificate: Certificate, around: Surroundings & { readonly limits: RenewalLimits }) {
  const { serialNumber, notBefore, notAfter, installed, revoked, supersededBy } = certificate;
  const { policy, limits, now, mayAct, latest, withheld = false } = around;
  return {
    ...{ serialNumber, notBefore, notAfter, fileName: attachmentName(certificate) },
    dueAt: dueAt(certificate, policy, limits),
    ...(supersededBy && { renewedOn: supersededBy.issueKey }),
    outlook: explainRenewal({ certificate, policy, limits, now, withheld }, latest),
    mayMarkInstalled: mayAct && !installed && !revoked && !supersededBy,
    ...(installed && { installedAt: installed.at }),
    ...(revoked && { revoked: { at: revoked.at, how: howRevoked(revoked) } }),
  };
}

function howRevoked({ by, reason }: NonNullable<Certificate['revoked']>): string {
  if (by === 'elsewhere') return 'outside Jira';
  return REVOCATION_REASONS.find(({ code }) => code === reason)?.words ?? '';
}

function questionOf(order: OpenQuestion, { maySettle, operators }: Surroundings) {
  const { mark, commonName, sentAt } = order.request;
  return { mark, commonName, sentAt, operators, maySettle };
}
