/** How a certificate that was imported stands, in the words and the colour of a lozenge: the same on every screen. */
import type { Appearance, CertificateStatus } from '../../order/certificate-status';
import type { ListedStatus } from '../../account/listed-certificate';
import { daysLeft } from '../../validity';
import type { OrderUnderWay } from './panel/order-under-way';
import type { ImportedView } from './row-issue-view';

type Words = Readonly<Record<ListedStatus | 'gone', readonly [label: string, appearance: Appearance, todo: string]>>;

const DONE = 'Nothing to do here.';
const IN_SCM = 'It is on its way in SCM.';

const WORDS: Words = {
  init: ['Being prepared in SCM', 'inprogress', IN_SCM],
  requested: ['Waiting for SCM approver', 'inprogress', 'Ask an approver in SCM.'],
  approved: ['Approved in SCM', 'inprogress', IN_SCM],
  'sa-approved': ['Approved in SCM', 'inprogress', IN_SCM],
  applied: ['With the CA', 'inprogress', 'Wait; if it takes days, ask whoever validates your domains.'],
  issued: ['Issued', 'success', 'Renew it before it ends.'],
  unmanaged: ['Not managed by SCM', 'default', 'SCM found it and does not manage it.'],
  expired: ['Expired', 'removed', 'Take it off every server.'],
  revoked: ['Revoked', 'removed', 'Take it off every server.'],
  replaced: ['Replaced', 'default', 'Install the one that replaced it.'],
  declined: ['Declined in SCM', 'removed', DONE],
  rejected: ['Rejected by the CA', 'removed', DONE],
  invalid: ['Invalid order', 'removed', DONE],
  unknown: ['Unknown to the app', 'default', 'Look at it in SCM.'],
  gone: ['No longer in SCM', 'default', DONE],
};

/** From so many days on its end is said. */
const SOON_DAYS = 30;

/** @param now epoch milliseconds */
export function importedStatus(view: ImportedView, now: number): CertificateStatus {
  const { order } = view;
  return order && order.tone !== 'over' ? orderStatus(order) : rowStatus(view, now);
}

function rowStatus(view: ImportedView, now: number): CertificateStatus {
  const { status, renewed, notAfter = Infinity } = view;
  const isOver = status === 'issued' && notAfter <= now;
  const [label, appearance, todo] = WORDS[isOver ? 'expired' : status];
  const left = status === 'issued' && !isOver ? daysOf(view, now) : Infinity;
  if (left > SOON_DAYS) return { label, appearance, todo };
  return {
    label: left === 1 ? 'Expires in 1 day' : `Expires in ${left} days`,
    appearance: 'moved',
    todo: next(renewed),
  };
}

/** What is on its way is what happens next. */
function orderStatus({ kind, label, who, sentence, tone }: OrderUnderWay): CertificateStatus {
  const what = kind === 'renew' ? 'Renewal' : 'Replacement';
  const next = who === '' ? 'Nobody has to do anything.' : `Next: ${who}.`;
  return { label: `${what}: ${label}`, appearance: TONES[tone], todo: sentence === '' ? next : sentence };
}

const TONES: Readonly<Record<OrderUnderWay['tone'], Appearance>> = {
  waiting: 'inprogress',
  attention: 'moved',
  good: 'success',
  bad: 'removed',
  over: 'default',
};

const daysOf = ({ notAfter }: ImportedView, now: number): number =>
  notAfter === undefined ? Infinity : daysLeft(notAfter, now);

function next(renewed: boolean): string {
  return renewed ? 'A renewal was ordered: install the new one.' : 'Renew it, and install the new one before it ends.';
}
