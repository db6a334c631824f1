/** What the panel shows of an order's approval, for the person in front. */
import type { OrderApproval } from '../../../domain/approval/approval';
import { lastApproved } from '../../../domain/approval/approval';
import type { ApprovalSettings } from '../../../domain/approval/approval-settings';
import { approvalOf } from '../../../domain/approval/approval-settings';
import type { ApprovalSubject } from '../../../domain/approval/subject/approval-subject';
import type { ApprovalView, AskedView } from '../../../domain/approval/words/approval-view';
import { differenceInWords, differencesOf, KEYS_ON_RENEWAL, TERMS } from '../../../domain/approval/subject/differences';
import type { Difference } from '../../../domain/approval/subject/differences';
import { askersOf, whyNotDecide } from '../../../domain/approval/who-may-decide';
import type { ApprovingOrder, Order } from '../../../domain/order/order';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'orders' | 'profiles' | 'people' | 'groups'>;

type Names = ReadonlyMap<string, string>;

/** @returns undefined where nobody was asked about the issue's latest order */
export async function approvalOnIssue(
  ports: Needs,
  issueId: string,
  accountId: string,
): Promise<ApprovalView | undefined> {
  const generations = await ports.orders.listLatest(await ports.orders.lineageOf(issueId));
  const order = generations.find((candidate) => candidate.issueId === issueId);
  if (!order) return undefined;
  const earlier = generations.filter(({ generation }) => generation < order.generation);
  return viewApproval(ports, { order, earlier }, accountId);
}

/** @param earlier orders of the certificate before this one, newest first */
async function viewApproval(
  ports: Needs,
  { order, earlier }: { readonly order: Order; readonly earlier: readonly Order[] },
  accountId: string,
): Promise<ApprovalView | undefined> {
  const { approval } = order;
  if (!approval) return undefined;
  const before = order.state === 'approving' ? lastApproved(earlier) : undefined;
  const names = await namesIn(ports, approval, before);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { stage, request: shownFor, given, declined } = approval;
  return {
    ...{ stage, shownFor, given: given.map(({ by, at }) => ({ by: nameOf(by), at })) },
    ...(declined && { declined: { by: nameOf(declined.by), reason: declined.reason } }),
    ...(order.state === 'approving' && { asked: await askedView(ports, { order, before, nameOf }, accountId) }),
  };
}

async function namesIn(ports: Needs, approval: OrderApproval, before: OrderApproval | undefined): Promise<Names> {
  const { given, declined, subject } = approval;
  const ids = [...given.map(({ by }) => by), declined?.by, subject.owner, before?.subject.owner];
  const people = await ports.people.named([...new Set(ids)].filter(isSomebody));
  return new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
}

const isSomebody = (id: string | undefined): id is string => id !== undefined && id !== '';

interface Seen {
  readonly order: ApprovingOrder;
  readonly before: OrderApproval | undefined;
  readonly nameOf: (accountId: string) => string;
}

async function askedView(ports: Needs, { order, before, nameOf }: Seen, accountId: string): Promise<AskedView> {
  const { subject, until } = order.approval;
  const profile = await ports.profiles.find(subject.profileId);
  const settings = profile && approvalOf(profile);
  const whyNot = settings ? await whyNotOf(ports, order, { accountId, settings }) : PROFILE_IS_GONE;
  const differences = before ? differencesOf(before.subject, subject) : [];
  return {
    ...{ until, persons: settings?.persons ?? 1 },
    ...subjectView(subject, nameOf),
    differences: differences.map((one) => differenceAsText(one, nameOf)),
    ...(settings && (await groupView(ports, settings))),
    ...(whyNot !== undefined && { whyNot }),
  };
}

function subjectView(subject: ApprovalSubject, nameOf: Seen['nameOf']) {
  const { names, key, keyOnRenewal, profileName: profile, organization, term, owner } = subject;
  const inWords = { keyOnRenewal: KEYS_ON_RENEWAL[keyOnRenewal], term: TERMS[term] };
  return { names, key, profile, organization, ...inWords, owner: owner === '' ? '' : nameOf(owner) };
}

function differenceAsText(difference: Difference, nameOf: Seen['nameOf']): string {
  const spans = differenceInWords(difference, (id) => ({ text: nameOf(id) }));
  return spans.map((span) => ('text' in span ? span.text : '')).join('');
}

/** @returns nothing where the group is gone */
async function groupView(ports: Needs, { group: id }: ApprovalSettings): Promise<Pick<AskedView, 'group'>> {
  const [group] = id === '' ? [] : await ports.groups.named([id]);
  return group ? { group: group.name } : {};
}

async function whyNotOf(
  ports: Needs,
  order: ApprovingOrder,
  { accountId, settings }: { readonly accountId: string; readonly settings: ApprovalSettings },
): Promise<string | undefined> {
  if (settings.ask === 'never') return NOT_ASKED;
  const { subject, given } = order.approval;
  const isMember = await ports.groups.isMember(settings.group, accountId);
  return whyNotDecide({ accountId, isMember }, { settings, askers: askersOf(subject, order.askedBy), given });
}

const PROFILE_IS_GONE = 'Its certificate profile was removed; the comments will say how it goes on.';
const NOT_ASKED = 'Its certificate profile does not ask for approval any more: the app goes on by itself.';
