/** Makes one order of a population from its index, without a key or a signature of its own. */
import { seededRandom, type Random } from '../../random';
import type { CertificateRequest } from '../csr/certificate-request';
import type { CertificateProfile } from '../directory/certificate-profiles';
import type { CertStatus, Order, OrderRequest } from '../orders/order';
import { COMMENTS, HOSTS, PEOPLE, WAYS } from './sample-names';

const dayMs = 86_400_000;

export interface SeededWorld {
  readonly seed: number;
  /** Epoch milliseconds: what is expired and what is pending is so at this time. */
  readonly now: number;
  /** Keys of organizations, with ids of departments where there are any. */
  readonly places: readonly { readonly organization: string; readonly department?: number }[];
  readonly profiles: readonly CertificateProfile[];
  /** All share these. */
  readonly csrs: readonly CertificateRequest[];
  /** Registrable domains under which the names are. */
  readonly domains: readonly string[];
}

/** Shares of the states, in thousandths; the rest is issued. */
const SHARES: readonly (readonly [CertStatus, number])[] = [
  ['Expired', 180],
  ['Revoked', 30],
  ['Replaced', 20],
  ['Requested', 10],
  ['Approved', 2],
  ['Applied', 8],
  ['Declined', 10],
  ['Rejected', 5],
  ['Invalid', 5],
  ['Unmanaged', 10],
  ['SA Approved', 2],
  ['Init', 2],
];

/** Everything about it, as far as it isn't left to the seed. */
export interface OrderWish {
  readonly status?: CertStatus;
  readonly names?: readonly string[];
  /** Epoch milliseconds. */
  readonly notAfter?: number;
  readonly termDays?: number;
  /** As SCM shows it, for example `ACME`. */
  readonly requestedVia?: string;
}

export function seededOrder(...[world, index, certId, wish = {}]: [SeededWorld, number, string, OrderWish?]): Order {
  const random = seededRandom(Math.imul(world.seed + 1, 0x9e3779b1) ^ index);
  const status = wish.status ?? statusBy(random());
  const request = requestFor(world, index, { random, wish });
  const order: Order = {
    ...{ certId, request, serialNumber: serial(random, certId), seeded: true },
    ...{ approvalMs: 0, issuanceMs: 120_000, heldFor: 0, collectableAt: -Infinity, successors: [] },
    requestedAt: world.now - Math.floor(random() * 5 * dayMs),
  };
  return inState(order, status, { world, random, wish });
}

function statusBy(chance: number): CertStatus {
  let left = chance * 1000;
  return SHARES.find(([, share]) => (left -= share) < 0)?.[0] ?? 'Issued';
}

interface Means {
  readonly world: SeededWorld;
  readonly random: Random;
  readonly wish: OrderWish;
}

/** Facts from which the life cycle derives the wanted state at the world's time. */
function inState(order: Order, status: CertStatus, means: Means): Order {
  return { ...order, ...(UNISSUED[status]?.(order, means.world.now) ?? issued(order, status, means)) };
}

const refused =
  (status: 'Declined' | 'Rejected' | 'Invalid') =>
  ({ requestedAt }: Order): Partial<Order> => {
    return { approvalMs: Infinity, refused: { status, at: requestedAt + 3_600_000, message: 'Not ours' } };
  };
const standing = (status: 'SA Approved' | 'Init') => (): Partial<Order> => ({ approvalMs: Infinity, standing: status });

const UNISSUED: Readonly<Partial<Record<CertStatus, (order: Order, now: number) => Partial<Order>>>> = {
  Requested: () => ({ approvalMs: Infinity }),
  Approved: (_order, now) => ({ approvedAt: now, issuanceMs: Infinity }),
  Applied: ({ request }, now) => ({
    approvedAt: now,
    issuanceMs: Infinity,
    request: { ...request, autoApprove: true },
  }),
  Declined: refused('Declined'),
  Rejected: refused('Rejected'),
  Invalid: refused('Invalid'),
  'SA Approved': standing('SA Approved'),
  Init: standing('Init'),
};

function issued(order: Order, status: CertStatus, { world, random, wish }: Means): Partial<Order> {
  const { request } = order;
  const lifeMs = request.termDays * dayMs;
  const left = status === 'Expired' ? -dayMs - random() * 2 * lifeMs : 1000 + random() * lifeMs;
  const notAfter = Math.floor((wish.notAfter ?? world.now + left) / 1000) * 1000;
  const notBefore = notAfter - lifeMs;
  if (status === 'Unmanaged') return { imported: { notBefore, notAfter }, standing: status };
  const began = notBefore - 120_000;
  const period = { requestedAt: began, approvedAt: began, request: { ...request, fixedNotAfter: notAfter } };
  const at = Math.min(world.now, notBefore + 10 * dayMs);
  if (status === 'Revoked') return { ...period, revoked: { at, reasonCode: 4, message: 'superseded' } };
  return status === 'Replaced' ? { ...period, standing: status, replacedAt: at } : period;
}

function requestFor(world: SeededWorld, index: number, { random, wish }: Omit<Means, 'world'>): OrderRequest {
  const place = picked(world.places, random());
  const profile = picked(world.profiles, random());
  const domain = picked(world.domains, random());
  const names = wish.names ?? [
    `${picked(HOSTS, random())}${index}.${domain}`,
    ...(random() < 0.3 ? [`alt${index}.${domain}`] : []),
  ];
  return {
    ...{ action: 'enroll', clientId: '', organization: place.organization, autoApprove: false },
    ...{
      termDays: wish.termDays ?? picked(profile.terms, random()),
      publicTrust: profile.publicTrust,
      csr: picked(fitting(world, profile), random()),
    },
    ...{ commonName: names[0] ?? '', names: names.map((value) => ({ type: 'dns', value })) },
    ...{ comments: picked(COMMENTS, random()), externalRequester: '', customFields: {} },
    certType: { id: profile.id, name: profile.name },
    origin: {
      ...{ requestedVia: wish.requestedVia ?? picked(WAYS, random()), requester: picked(PEOPLE, random()) },
      ...(place.department !== undefined && { department: place.department }),
    },
  };
}

/** A key that the profile takes. */
function fitting({ csrs }: SeededWorld, { keyTypes }: CertificateProfile): readonly CertificateRequest[] {
  return csrs.filter(({ key }) =>
    key.type === 'RSA' ? keyTypes.RSA?.includes(key.bits) : keyTypes.EC?.includes(key.curve),
  );
}

function picked<T>(some: readonly T[], chance: number): T {
  const one = some[Math.floor(chance * some.length)];
  if (one === undefined) throw new Error('There is nothing to pick from');
  return one;
}

/** 32 hex digits, of which the last eight are the id: so a population can be searched by serial number. */
function serial(random: Random, certId: string): string {
  const digits = (count: number) =>
    Math.floor(random() * 16 ** count)
      .toString(16)
      .padStart(count, '0');
  return `4${digits(7)}${digits(8)}${digits(8)}${Number(certId).toString(16).padStart(8, '0')}`;
}
