/** Everything in one process: the genuine app on the Forge host, a Jira site, SCM, and one clock for all of them. */
import { join } from 'node:path';
import type { Clock } from '../clock';
import { skewedClock, VirtualClock } from '../clock';
import { createForgeHost, type Delivery, type ForgeHost } from '../forge-host/forge-host';
import { EgressGrants } from '../forge-host/web/egress-grants';
import type { InstalledApp } from '../forge-host/installed-app';
import { readManifest, type Manifest } from '../forge-host/manifest';
import { certificateSite, PEOPLE, untouchedSite } from '../jira-server/certificate-project';
import { POST_FUNCTIONS } from '../jira-server/certificate-workflow';
import { createJiraServer, type JiraServer } from '../jira-server/jira-server';
import type { SiteDefinition } from '../jira-server/site-definition';
import type { Dialect } from '../scm-server/dialect';
import { createScmServer, type ScmServer } from '../scm-server/scm-server';
import { indexedProperties } from './indexed-properties';
import { readJiraScopes } from './jira-scopes';
import { ruleHost } from './rule-host';

export interface WorldOptions {
  /** The project's folder. */
  readonly root: string;
  /** Folder of the genuine bundle. */
  readonly bundleDir: string;
  /** Default 1. */
  readonly seed?: number;
  /** Share of calls to SCM that get a fault; default 0.05. */
  readonly faultRate?: number;
  readonly delivery?: Delivery;
  /** Share of deliveries that comes twice in the mode `twice`; default all. */
  readonly copies?: number;
  /** Also refuses more than 500 queue events within one virtual minute. */
  readonly enforceRates?: boolean;
  /** Changes the code of the bundle’s files as they are loaded: to see what happens where a guarantee is broken. */
  readonly rewrite?: (code: string) => string;
  /** Milliseconds by which the clocks of the others are ahead of the app’s. */
  readonly skew?: { readonly jira?: number; readonly scm?: number };
  /** Epoch milliseconds; default 2026-11-02 08:00 UTC. */
  readonly startMs?: number;
  /** What SCM's descriptions leave open, other than by default. */
  readonly dialect?: Partial<Dialect>;
  readonly approvalSeconds?: number;
  readonly issuanceSeconds?: number;
  /** Another Jira than the usual one, for example with a workflow of an admin's own. */
  readonly reshape?: (site: SiteDefinition) => SiteDefinition;
  /** What Jira begins with: project CERT as set-up makes it (default), or nothing of certificates yet. */
  readonly site?: keyof typeof SITES;
  /** Sees every exchange with the stand-ins, for contract checks. */
  readonly observe?: (exchange: Exchange) => Promise<void>;
}

/** A call and its answer, both still to be read. */
export interface Exchange {
  readonly side: 'jira' | 'scm';
  readonly request: Request;
  readonly response: Response;
}

export interface World {
  readonly clock: VirtualClock;
  readonly scm: ScmServer;
  readonly jira: JiraServer;
  readonly host: ForgeHost;
  readonly app: InstalledApp;
  readonly manifest: Manifest;
  readonly people: typeof PEOPLE;
  /** What Jira admins allowed beside the manifest's hosts. */
  readonly egress: EgressGrants;
}

export const SITE_URL = 'https://example.atlassian.net';

const SITES = { prepared: certificateSite, untouched: untouchedSite } as const;

/** A Monday morning. */
const START_MS = Date.UTC(2026, 10, 2, 8);

export async function createWorld(options: WorldOptions): Promise<World> {
  const { root, bundleDir, seed = 1, startMs = START_MS, reshape = (site: SiteDefinition) => site } = options;
  const clock = new VirtualClock(startMs);
  const clocks = othersClocks(clock, options);
  const scm = await createScmServer({ clock: clocks.scm, seed, ...paceOf(options) });
  const manifest = readManifest(join(root, 'manifest.yml'));
  const jiraScopes = readJiraScopes(join(root, 'tools', 'jira-scopes.json'));
  const host = createForgeHost({ manifest, bundleDir, clock, seed, jiraScopes, ...platformOf(options) });
  const egress = new EgressGrants();
  const app = host.install({
    cloudId: '11223344-a1b2-3b33-c444-def123456789',
    siteUrl: SITE_URL,
    appAccountId: PEOPLE.app,
    egressGrants: () => egress.backendDomains(),
    jira: (request, caller) => observed(options, 'jira', request, (call) => jira.fetch(call, caller)),
    internet: (request) => observed(options, 'scm', request, (call) => scm.fetch(call)),
  });
  const rules = {
    enrollPostFunction: app.extensionAri('enroll'),
    requestValidator: app.extensionAri('certificate-request-is-valid'),
    postFunctions: postFunctionsOf(app),
  };
  const jira = createJiraServer({
    clock: clocks.jira,
    seed,
    baseUrl: SITE_URL,
    site: reshape(SITES[options.site ?? 'prepared'](rules, indexedProperties(manifest))),
  });
  jira.attach(ruleHost(app));
  jira.listen((event) => app.queueProductEvent(event));
  app.startSchedules();
  return { clock, scm, jira, host, app, manifest, people: PEOPLE, egress };
}

function othersClocks(clock: VirtualClock, { skew = {} }: WorldOptions): { readonly jira: Clock; readonly scm: Clock } {
  return { jira: skewedClock(clock, skew.jira ?? 0), scm: skewedClock(clock, skew.scm ?? 0) };
}

/** How the platform delivers, and what it loads. */
function platformOf({ delivery = 'once', copies, enforceRates = false, rewrite }: WorldOptions) {
  return { delivery, enforceRates, ...(copies !== undefined && { copies }), ...(rewrite && { rewrite }) };
}

/** The app's module of each transition that carries one. */
function postFunctionsOf(app: InstalledApp): Record<string, string> {
  return Object.fromEntries(Object.entries(POST_FUNCTIONS).map(([name, key]) => [name, app.extensionAri(key)]));
}

function paceOf({ faultRate, dialect, approvalSeconds, issuanceSeconds }: WorldOptions) {
  return {
    ...(dialect && { dialect }),
    ...(faultRate !== undefined && { faultRate }),
    ...(approvalSeconds !== undefined && { approvalSeconds }),
    ...(issuanceSeconds !== undefined && { issuanceSeconds }),
  };
}

async function observed(
  { observe }: WorldOptions,
  side: Exchange['side'],
  ...[request, answer]: [Request, (request: Request) => Promise<Response>]
): Promise<Response> {
  if (!observe) return answer(request);
  const kept = request.clone();
  const response = await answer(request);
  await observe({ side, request: kept, response: response.clone() });
  return response;
}
