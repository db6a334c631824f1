/**
 * A stand-in for Sectigo Certificate Manager: token endpoint, Enrollment API and Admin API over one account, with a real
 * CA that says when it wants certificates renewed, virtual time and seeded faults. In memory only. What it has no model of answers 501.
 */
import type { Clock } from '../clock';
import { seededRandom } from '../random';
import { AccountRegistry } from './accounts/account-registry';
import { adminSurface } from './admin/admin-surface';
import { Locations } from './admin/ssl/locations';
import { RenewIds } from './admin/ssl/renew-ids';
import { tokenSurface } from './authorization/token-surface';
import { TokenStore } from './authorization/token-store';
import { createHierarchy } from './ca/hierarchy';
import { HostNotFound } from './connection-dropped';
import { defaultDialect, type Dialect } from './dialect';
import { createDirectory, type Directory } from './directory/directory';
import { enrollmentSurface } from './enrollment/enrollment-surface';
import { CallCounter, type CallCounts } from './faults/call-counter';
import { FaultPlan } from './faults/fault-plan';
import { pem } from './orders/certificate-bundle';
import { AutoRenewals } from './orders/auto-renewals';
import { OrderBook } from './orders/order-book';
import type { Order } from './orders/order';
import { OrderDesk } from './orders/order-desk';
import { CertificateSeeding } from './population/certificate-seeding';
import { RenewalInfoDesk } from './renewal-info/renewal-info-desk';
import { renewalInfoSurface } from './renewal-info/renewal-info-surface';
import type { ScmState } from './scm-state';
import { addressOf, isLoopback, type Surface } from './surfaces';
import { notModelled, toResponse } from './wire/reply';

export interface ScmServerOptions {
  readonly clock: Clock;
  /** Same seed and same calls: same ids, serial numbers and faults. Keys and signatures differ from run to run. */
  readonly seed: number;
  /** Share of calls that get a fault, 0 to 0.9; default 0.05. */
  readonly faultRate?: number;
  /** Until somebody approves, default 60; Infinity: only `orders.approve` does. Skipped by auto-approving accounts. */
  readonly approvalSeconds?: number;
  /** From approval to issuance, default 120. */
  readonly issuanceSeconds?: number;
  /** Lifetime of an access token, default 300. */
  readonly tokenSeconds?: number;
  readonly dialect?: Partial<Dialect>;
}

export interface ScmServer {
  /**
   * Answers a call to any of SCM's host names or, on loopback, under `/sso`, `/enroll`, `/admin`.
   * @throws ConnectionDropped where the fault plan says so, HostNotFound for a host that isn't SCM's
   */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly ca: {
    readonly rootPem: string;
    readonly intermediatePem: string;
    /** Intermediate, then root. */
    readonly chainPem: string;
  };
  readonly accounts: AccountRegistry;
  readonly orders: OrderDesk;
  /** Administrators, organizations, domains, certificate profiles and the rest of the account. */
  readonly directory: Directory;
  /** Fills the account with certificates that nobody ordered here. */
  readonly certificates: CertificateSeeding;
  readonly faults: FaultPlan;
  /** What the CA says about the time of renewals. */
  readonly renewalInfo: RenewalInfoDesk;
  /** Calls received so far, by operation. */
  readonly calls: () => CallCounts;
}

export async function createScmServer(options: ScmServerOptions): Promise<ScmServer> {
  const scm = await createState(options);
  const surfaces: Readonly<Record<Surface, (request: Request) => Response | Promise<Response>>> = {
    token: tokenSurface(scm).fetch,
    enrollment: enrollmentSurface(scm).fetch,
    admin: adminSurface(scm).fetch,
    'renewal-info': renewalInfoSurface(scm).fetch,
  };
  const [rootPem, intermediatePem] = [pem(scm.hierarchy.root), pem(scm.hierarchy.intermediate)];
  return {
    fetch: async (request) => {
      const address = addressOf(request.url);
      if (address) return surfaces[address.surface](request);
      if (isLoopback(request.url)) return toResponse(notModelled(request));
      throw new HostNotFound(new URL(request.url).hostname);
    },
    ca: { rootPem, intermediatePem, chainPem: intermediatePem + rootPem },
    accounts: scm.accounts,
    orders: new OrderDesk(scm.orders, scm.clock),
    directory: scm.directory,
    certificates: new CertificateSeeding({ ...scm, seed: options.seed }),
    faults: scm.faults,
    renewalInfo: scm.renewalInfo,
    calls: () => scm.calls.counts(),
  };
}

/** Each part draws from a series of its own, so that more faults don't change the ids. */
async function createState(options: ScmServerOptions): Promise<ScmState> {
  const { clock, seed, faultRate = 0.05, approvalSeconds = 60, issuanceSeconds = 120, tokenSeconds = 300 } = options;
  const series = (part: number) => seededRandom(seed * 8 + part);
  const pace = { approvalMs: approvalSeconds * 1000, issuanceMs: issuanceSeconds * 1000 };
  const accounts = new AccountRegistry(series(0));
  const directory = createDirectory(clock, series(5), accounts);
  const orders = new OrderBook(clock, series(2), pace);
  const isRenewable = ({ request }: Order) => directory.profiles.find(request.certType.id)?.allowsRenew !== false;
  return {
    ...{ clock, accounts, directory, orders, locations: new Locations(), renewIds: new RenewIds(series(6)) },
    autoRenewals: new AutoRenewals(orders, clock, isRenewable),
    tokens: new TokenStore(clock, series(1), tokenSeconds),
    hierarchy: await createHierarchy(clock.now(), series(3)),
    faults: new FaultPlan(clock, series(4), faultRate),
    calls: new CallCounter(),
    renewalInfo: new RenewalInfoDesk(clock),
    dialect: { ...defaultDialect, ...options.dialect },
  };
}
