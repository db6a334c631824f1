/** Filters of the certificate list by parameter: what a value demands of a certificate. One row a filter. */
import type { Order } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';
import { Refusal } from '../../../wire/refusal';
import type { AdminCall } from '../../admin-call';
import { REQUESTED_VIA, sameWord, wordAmong } from '../../wire/spellings';
import { issuerOf, keyWords, LEAF, type CertificateFacts } from './certificate-facts';
import { DAY_FILTERS } from './day-filters';
import { STATUS_WORDS } from './status-word';

export type Filter = (facts: CertificateFacts) => boolean;
type FilterMaker = (value: string, scm: ScmState) => Filter;

const RENEWAL_STATES = ['Not scheduled', 'Scheduled', 'Started', 'Successful', 'Failed'] as const;
const INSTALL_STATES = [
  'Not configured',
  'Not started',
  'Key processing',
  'Key and CSR ready',
  'Certificate processing',
  'Installation scheduled',
  'Installation processing',
  'Action required',
  'Ready for install',
  'Server restart required',
  'Completed',
  'Invalid configuration',
] as const;

/** Free text is looked for anywhere, in any case; the vendor says only "filter by". */
const within =
  (read: (facts: CertificateFacts, scm: ScmState) => string): FilterMaker =>
  (value, scm) =>
  (facts) =>
    read(facts, scm).toLowerCase().includes(value.toLowerCase());
const same =
  (read: (facts: CertificateFacts) => string): FilterMaker =>
  (value) =>
  (facts) =>
    sameWord(read(facts), value);
const hash =
  (read: (order: Order) => string | undefined): FilterMaker =>
  (value) =>
  ({ order }) =>
    read(order) === plainHex(value);

const FILTERS: Readonly<Record<string, FilterMaker>> = {
  commonName: within(({ order }) => order.request.commonName),
  subjectAlternativeName: (value) => {
    const sought = value.toLowerCase();
    return ({ order }) => order.request.names.some((name) => name.value.includes(sought));
  },
  status: (value) => {
    const status = known(value, STATUS_WORDS, 'status');
    return (facts) => facts.status === status;
  },
  sslTypeId: (value) => numeric(value, ({ order }) => order.request.certType.id),
  orgId: (value) => numeric(value, ({ orgId }) => orgId),
  keySize: (value) => numeric(value, ({ order }) => keyWords(order).keySize),
  vendor: same(() => LEAF.vendor),
  installStatus: (value) => {
    const status = known(value, INSTALL_STATES, 'installStatus');
    return () => status === 'Not configured';
  },
  renewalStatus: (value) => {
    const status = known(value, RENEWAL_STATES, 'renewalStatus');
    return ({ order }) => (order.autoRenew?.state ?? 'Not scheduled') === status;
  },
  issuer: within(({ validity }, scm) => (validity ? issuerOf(scm) : '')),
  serialNumber: (value) => {
    const sought = plainHex(value);
    return ({ order, validity }) => validity !== undefined && order.serialNumber === sought;
  },
  requester: within(({ order }) => order.request.origin.requester),
  externalRequester: within(({ order }) => order.request.externalRequester),
  signatureAlgorithm: same(({ validity }) => (validity ? LEAF.signatureAlgorithm : '')),
  keyAlgorithm: same(({ order }) => keyWords(order).keyAlgorithm),
  keyParam: same(({ order }) => keyWords(order).keyParam),
  sha1Hash: hash(({ fingerprints }) => fingerprints?.sha1),
  md5Hash: hash(({ fingerprints }) => fingerprints?.md5),
  sha256Hash: hash(({ fingerprints }) => fingerprints?.sha256),
  keyUsage: within(({ order, validity }) => (validity ? LEAF.keyUsages(order).join() : '')),
  extendedKeyUsage: within(({ validity }) => (validity ? LEAF.extendedKeyUsages.join() : '')),
  requestedVia: (value) => {
    const shown = REQUESTED_VIA[value.toUpperCase()] ?? known(value, Object.values(REQUESTED_VIA), 'requestedVia');
    return ({ order }) => order.request.origin.requestedVia === shown;
  },
  discoveryStatus: (value) => {
    const status = known(value, ['NotDeployed', 'Deployed'], 'discoveryStatus');
    return () => status === 'NotDeployed';
  },
};

/**
 * The filters that a call names, with their values. Parameters that the instance doesn't know are passed over without a
 * word, as SCM does: on 25 a filter by days narrows nothing.
 * @throws Refusal -1601 for a value that the parameter can't have
 */
export function filtersOf(
  { query, now }: AdminCall,
  scm: ScmState,
): readonly { name: string; value: string; filter: Filter }[] {
  const wordFilters = Object.entries(FILTERS).map(([name, make]) => ({
    name,
    make: (value: string) => make(value, scm),
  }));
  const dayFilters = Object.entries(DAY_FILTERS).map(([name, make]) => ({
    name,
    make: (value: string) => make(value, now),
  }));
  return [...wordFilters, ...(scm.dialect.generation === 26 ? dayFilters : [])].flatMap(({ name, make }) => {
    const value = query(name);
    return value === undefined ? [] : [{ name, value, filter: make(value) }];
  });
}

function known<T extends string>(value: string, words: readonly T[], name: string): T {
  const word = wordAmong(value, words);
  if (word === undefined) throw new Refusal(-1601, name);
  return word;
}

function numeric(value: string, read: (facts: CertificateFacts) => number): Filter {
  const sought = Number(value);
  if (!Number.isInteger(sought)) throw new Refusal(-1601, 'number');
  return (facts) => read(facts) === sought;
}

function plainHex(value: string): string {
  return value.replace(/[^0-9a-f]/gi, '').toLowerCase();
}
