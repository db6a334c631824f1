/** A stand-in for one Jira Cloud site: its REST API with its quirks (Jira Cloud platform REST v3), in memory. */
import type { Clock } from '../clock';
import { faultAnswer } from './faults/fault-answer';
import type { Fault } from './faults/fault-kinds';
import { FaultPlan, type Faults } from './faults/fault-plan';
import { RateLimits, type EnforcedLimits } from './faults/rate-limits';
import type { Caller } from './http/caller';
import { errorAnswer, notLoggedIn } from './http/jira-error';
import { createRouter, type Surroundings } from './http/router';
import type { SiteListener } from './http/site-events';
import { siteManagement, type SiteManagement } from './management';
import { mediaAnswer } from './operations/attachment/attachment-content';
import type { SiteDefinition } from './site-definition';
import { siteFacts, type SiteFacts } from './site-facts';
import { buildSite } from './site/build/build-site';
import type { SiteState } from './site/site-state';
import type { RuleHost } from './workflow/rule-host';
import { RuleRunner } from './workflow/rule-runner';

export interface JiraServerOptions {
  readonly clock: Clock;
  readonly seed: number;
  /** Origin in the links of answers, without a slash at the end. */
  readonly baseUrl?: string;
  readonly site: SiteDefinition;
}

export interface JiraServer {
  /**
   * Answers a request to `/rest/api/2`, `/3` or `/latest`, and to the media host's `/file/…`.
   * @param baseUrl origin for the links of this answer, when the site is reached under another than its own
   */
  fetch(request: Request, caller: Caller, baseUrl?: string): Promise<Response>;
  /** Says who runs the Forge rules of workflows. */
  attach(host: RuleHost): void;
  /** Has somebody told of what happens on the site. */
  listen(listener: SiteListener): void;
  readonly site: SiteFacts;
  readonly manage: SiteManagement;
  readonly faults: Faults;
  /** Enforces limits of Jira; those not named are off. */
  enforceLimits(limits: EnforcedLimits): void;
  /** Calls that Jira has and the stand-in has not; a test asserts that there is none. */
  unmodelled(): readonly string[];
}

const SITE_URL = 'https://example.atlassian.net';
const MEDIA_URL = 'https://api.media.atlassian.com';

/** @throws Error when the site's definition contradicts itself or uses what is not modelled */
export function createJiraServer(options: JiraServerOptions): JiraServer {
  const state = buildSite(options.site, options.clock, options.seed);
  const faults = new FaultPlan(options.clock, options.seed);
  const limits = new RateLimits(options.clock);
  const rules = new RuleRunner();
  const unmodelled: string[] = [];
  const listeners: SiteListener[] = [];
  const announce: SiteListener = (event) => listeners.forEach((listener) => listener(event));
  const route = createRouter();
  const around = (caller: Caller, baseUrl?: string): Surroundings => ({
    ...{ caller, site: state, rules, announce, onUnmodelled: (call) => unmodelled.push(call) },
    ...{ baseUrl: baseUrl ?? options.baseUrl ?? SITE_URL, mediaUrl: baseUrl ?? MEDIA_URL },
  });
  return {
    async fetch(request, caller, baseUrl) {
      const media = mediaAnswer(state, request);
      if (media) return media;
      const answer = async () =>
        known(state, caller) ? route(request, around(caller, baseUrl)) : errorAnswer(notLoggedIn());
      return guarded(request, { faults, limits, now: () => options.clock.now(), answer });
    },
    attach: (host) => rules.attach(host),
    listen: (listener) => listeners.push(listener),
    site: siteFacts(state),
    manage: siteManagement(state),
    faults,
    enforceLimits: (enforced) => limits.enforce(enforced),
    unmodelled: () => unmodelled,
  };
}

function known(state: SiteState, caller: Caller): boolean {
  return caller.kind === 'anonymous' || state.users.has(caller.accountId);
}

interface Gate {
  readonly faults: FaultPlan;
  readonly limits: RateLimits;
  readonly now: () => number;
  readonly answer: () => Promise<Response>;
}

/** Limits and faults around the answer; a fault of the moment `after` strikes when the work is done. */
async function guarded(request: Request, gate: Gate): Promise<Response> {
  const { pathname } = new URL(request.url);
  const fault = gate.limits.take(request.method, pathname) ?? gate.faults.next(request.method, pathname);
  const answer = fault ? await troubled(fault, gate) : await gate.answer();
  for (const [name, value] of Object.entries(gate.limits.headers(request.method, pathname))) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  return answer;
}

async function troubled(fault: Fault, gate: Gate): Promise<Response> {
  if (fault.moment === 'after') await gate.answer();
  return faultAnswer(fault, gate.now());
}
