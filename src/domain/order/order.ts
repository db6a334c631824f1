/**
 * An order: one generation of a certificate being obtained. Facts are stored; who acts next follows from the state.
 * At most one order exists per lineage and generation (design.md, decision 6), held by its id.
 */
import type { OrderApproval } from '../approval/approval';
import type { RuleConfiguration } from '../issue/rule-configuration';
import type { Work } from '../work/work';

/** Project and kind of an issue, and the account id of who asked. */
export interface IssueHome {
  readonly projectId: string;
  readonly issueTypeId: string;
  /** Absent where Jira names nobody. */
  readonly requester?: string;
  /** In a service project: its customers see the issue as a request, and public comments alone. */
  readonly serviceDesk?: boolean;
}

/** What was sent to SCM; fixed by the stored intent before the call. */
export interface OrderRequest {
  readonly profileId: string;
  readonly profileName: string;
  /** The account at SCM that has the order: only a profile with the same may ask about it. */
  readonly clientId: string;
  readonly scmUrl: string;
  /** PKCS#10 as one base64 line, the form that SCM takes. */
  readonly csr: string;
  /** SHA-256 over the DER of the SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256: string;
  readonly commonName: string;
  /** Asked names, A-labels and IP addresses. */
  readonly names: readonly string[];
  /** Stands in the comments of the order at SCM, so that a person can find it there. */
  readonly mark: string;
  /** Epoch milliseconds of the call. */
  readonly sentAt: number;
  /** Where the issue is, so that a renewal issue can be opened beside it even when it is gone. */
  readonly home: IssueHome;
}

/** The certificate that is renewed or replaced: what SCM needs of it, and where the app keeps it. */
export interface Predecessor {
  /** Id of the app's own record. */
  readonly id: string;
  readonly certId: string;
  /** The order that it came of; names the account at SCM, the CSR and the names. */
  readonly orderId: string;
  readonly issueId: string;
  /** Its key, so that another one is noticed. */
  readonly spkiSha256?: string;
  /** What comes of it; absent: a renewal, which is billed and gets a validity of its own. A replacement is neither. */
  readonly how?: 'replace';
}

interface OrderBase extends Work {
  readonly lineage: string;
  /** From 1; a next one is only claimed when the current order has come to an end, to renew or without a certificate. */
  readonly generation: number;
  /** The transition that asked for it (`executionId` of the post function); empty where Jira does not say it. */
  readonly executionId: string;
  /** Id of the status that the transition led to; a person who moves the issue on has decided otherwise. Empty where Jira does not say it. */
  readonly arrivedAt: string;
  readonly rule: RuleConfiguration;
  /** Account id of whoever asked for it; absent where Jira names nobody, and for what the app began by itself. */
  readonly askedBy?: string;
  /** Absent: nobody was asked. */
  readonly approval?: OrderApproval;
  /** Absent: a new certificate. */
  readonly renews?: Predecessor;
  /** True for a renewal that the app began by itself: it takes nothing from the issue that a person could have edited. */
  readonly unattended?: boolean;
  /** A person cancelled it too late to take it back. */
  readonly cancelAsked?: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Looks at SCM since the last change; for the table of delays. */
  readonly tries: number;
  /** Epoch milliseconds of SCM's last answer about it; absent while there was none. */
  readonly lookedAt?: number;
}

/** Sent, or about to be. */
interface Sent extends OrderBase {
  readonly request: OrderRequest;
}

/** Known to SCM. */
interface Known extends Sent {
  readonly certId: string;
  /** Account id of the person who named `certId` after a lost reply; empty where SCM itself did. */
  readonly settledBy: string;
}

/** We act: the transition was taken, nothing was sent. */
export interface QueuedOrder extends OrderBase {
  readonly state: 'queued';
}
/** An approver of the profile's group acts: nothing was sent. */
export interface ApprovingOrder extends OrderBase {
  readonly state: 'approving';
  readonly approval: OrderApproval;
}
/** We act: the intent is stored, the call is under way. */
export interface SubmittingOrder extends Sent {
  readonly state: 'submitting';
}
/** A person with SCM access acts: the reply was lost and cannot be looked up. Nothing is sent until then. */
export interface UnknownOrder extends Sent {
  readonly state: 'unknown';
}
/** An SCM approver acts. */
export interface RequestedOrder extends Known {
  readonly state: 'requested';
}
/** The CA acts. */
export interface AppliedOrder extends Known {
  readonly state: 'applied';
}
/** Nobody acts, until renewal. */
export interface IssuedOrder extends Known {
  readonly state: 'issued';
}
/** The requester acts: SCM's approver declined it. */
export interface DeclinedOrder extends Known {
  readonly state: 'declined';
}
/** Whom the issue names acts: it was refused, by our checks, by SCM or by the CA. */
export interface RejectedOrder extends OrderBase {
  readonly state: 'rejected';
  readonly request?: OrderRequest;
  readonly certId?: string;
  readonly settledBy?: string;
}
/** A person with SCM access acts: SCM delivered something else than was asked for; it was not attached. */
export interface MismatchedOrder extends Known {
  readonly state: 'mismatched';
}
/** Nobody acts: the issue was deleted or moved on before anything was sent. */
export interface CancelledOrder extends OrderBase {
  readonly state: 'cancelled';
}

export type Order =
  | QueuedOrder
  | ApprovingOrder
  | SubmittingOrder
  | UnknownOrder
  | RequestedOrder
  | AppliedOrder
  | IssuedOrder
  | DeclinedOrder
  | RejectedOrder
  | MismatchedOrder
  | CancelledOrder;

export type OrderState = Order['state'];

/** States after which a new generation may be claimed: they ended, and left no certificate to use. */
export const endedStates: ReadonlySet<OrderState> = new Set(['declined', 'rejected', 'mismatched', 'cancelled']);

/** @returns whether a person may ask again, which makes a new generation */
export function endedWithoutCertificate(order: Order): boolean {
  return endedStates.has(order.state);
}

/** A lost answer that nobody has proven yet: SCM's id is missing, or only a person vouches for it. */
export type OpenQuestion = UnknownOrder | RequestedOrder | AppliedOrder;

export function isOpenQuestion(order: Order): order is OpenQuestion {
  if (order.state === 'unknown') return true;
  return (order.state === 'requested' || order.state === 'applied') && order.settledBy !== '';
}

/** In place of a status' id where a person pressed a button and made no transition: the issue stays where it stands. */
export const NO_TRANSITION = 'no-transition';

/** Whether a person moved the issue on after the transition; then the app leaves its status alone. */
export function movedAway({ arrivedAt }: Pick<Order, 'arrivedAt'>, statusId: string): boolean {
  return arrivedAt !== '' && arrivedAt !== NO_TRANSITION && arrivedAt !== statusId;
}

/** Lineage that begins with an issue; a renewal issue belongs to the lineage of the one that it renews. */
export function lineageOfIssue(issueId: string): string {
  return `issue-${issueId}`;
}

/** The id is the claim: storage refuses a second order with the same one. */
export function orderId(lineage: string, generation: number): string {
  return `${lineage}#${generation}`;
}

/** Whether a renewal or replacement stays on the issue of the certificate that it renews or replaces. */
export function staysOnIssue({ renews, issueId }: Order): boolean {
  return renews?.issueId === issueId;
}

/** @returns what was sent for it, if anything was */
export function requestOf(order: Order | undefined): OrderRequest | undefined {
  return order && 'request' in order ? order.request : undefined;
}
