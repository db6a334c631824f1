/** What the page of orders says. */
import type { OrderView } from '../../../../../src/domain/account-order/order-view';

export const PAGE = {
  title: 'Orders',
  what: 'orders',
  open: 'On their way',
  ended: 'Ended lately',
  newOrder: 'New order',
  more: 'Show more',
} as const;

export const EMPTY = {
  title: 'No orders yet',
  text: 'What is ordered, renewed or replaced through this SCM account stands here until SCM has issued or refused it.',
  begin: 'New order',
} as const;

export const NONE_OPEN = 'Nothing is on its way.';

export const COLUMNS = {
  pick: 'Choose',
  certificate: 'Certificate',
  state: 'State',
  who: 'Who acts next',
  since: 'Since',
  acts: 'Actions',
} as const;

const KINDS: Readonly<Record<OrderView['kind'], (of: string) => string>> = {
  enroll: () => 'New certificate',
  renew: (of) => `Renewal of SCM id ${of}`,
  replace: (of) => `Replacement of SCM id ${of}`,
};

export const kindOf = ({ kind, ofSslId }: Pick<OrderView, 'kind' | 'ofSslId'>) => KINDS[kind](ofSslId);
export const scmId = (sslId: string) => `SCM id ${sslId}`;
export const moreNames = (count: number) => `and ${count} more names`;
export const askedBy = (name: string) => `asked by ${name}`;
export const NOBODY = 'Nobody';

export const CHECK = {
  one: 'Check status',
  oneOf: (name: string) => `Check status of ${name}`,
  chosen: (count: number) => (count === 0 ? 'Check status of chosen' : `Check status of ${count} chosen`),
  all: 'Check all in SCM',
  pickOf: (name: string) => `Choose ${name}`,
  asking: 'Asking SCM …',
  asked: 'SCM is being asked. New states show here within a minute.',
} as const;

export const DOWNLOAD = {
  button: 'Download',
  of: (name: string) => `Download the certificate for ${name}`,
  fetching: 'Fetching the certificate from SCM …',
} as const;

export const SETTLE = {
  open: 'Settle',
  openOf: (name: string) => `Settle the order for ${name}`,
  title: (name: string) => `What became of the order for ${name}?`,
  how: (mark: string) =>
    `Look in SCM (Certificates > SSL certificates). The order bears “${mark}” in its comments, if SCM has it. Nothing is sent again before you answer.`,
  howWithout:
    'Look in SCM (Certificates > SSL certificates) for what came of it. SCM keeps no mark with renewals and replacements. Nothing is sent again before you answer.',
  sslId: 'SCM id',
  sslIdHelp: ['The number that SCM shows as the id of the certificate.'],
  found: 'It is this SCM id',
  notOrdered: 'It was not ordered',
  notOrderedMeans:
    'Choose “It was not ordered” only when you are sure: the same can be ordered again then, and if SCM has it after all it is billed twice.',
  cancel: 'Cancel',
  saving: 'Saving your answer …',
  noId: 'Write the SCM id, a number.',
} as const;
