/** What the panel says of a certificate that was imported from an SCM account. */
import { STATUSES } from '../inventory/list';

export const IMPORTED = {
  what: 'certificate',
  from: <Node>(account: string, since: Node) => [
    `Imported from the SCM account “${account}”; it has this issue since `,
    since,
  ],
  fromRemoved: <Node>(since: Node) => [
    'Imported from an SCM account that is not linked any more; it has this issue since ',
    since,
  ],
  synced: <Node>(at: Node) => ['As SCM had it on ', at],
  noNames: 'SCM lists none.',
  renewed: 'A renewal of it was ordered.',
  newId: (sslId: string) => `In SCM it has the id ${sslId}.`,
  scmWord: (word: string) => `SCM says “${word}”, a word that the app does not know.`,
  terms: {
    renewer: 'Who renews it',
    todo: 'What you can do',
    validity: 'Validity',
    names: 'Names',
    serialNumber: 'Serial number',
    organization: 'Organization',
    certificateProfile: 'Certificate profile',
    keyType: 'Key',
    sslId: 'SCM id',
    orderNumber: 'Order number',
    requester: 'Requester',
    comments: 'Comments',
    until: 'Valid until',
  },
} as const;

export const BEFORE = {
  title: (count: number) => (count === 1 ? 'The one before it' : `${count} before it`),
  id: (sslId: string, status: keyof typeof STATUSES) => `SCM id ${sslId}: ${STATUSES[status]}`,
  serialNumber: 'Serial number',
  until: <Node>(at: Node) => ['Valid until ', at],
} as const;

export const INVENTORY_LINK = {
  label: 'Show it in the inventory',
  refused: (sslId: string) =>
    `Jira did not open the page. Open “Certificates” in Jira’s menu of apps and search for ${sslId}.`,
} as const;
