/**
 * Local Forge host: loads the app's genuine bundle, speaks the protocol of the genuine @forge packages inside it and
 * enforces what the platform enforces. Time is virtual, chance is seeded, the outside world is what the caller gives.
 */
import type { VirtualClock } from '../clock';
import { installApp } from './installed-app';
import type { InstalledApp } from './installed-app';
import type { Manifest } from './manifest';

/** One line that the app wrote to its console, or that the platform wrote about it. */
export interface LogLine {
  readonly atMs: number;
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'platform';
  readonly functionKey: string;
  readonly text: string;
}

/** An invocation that ended badly and that the platform had to deal with. */
export interface FunctionFailure {
  readonly atMs: number;
  readonly cloudId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  /** FUNCTION_ERROR for a throw, otherwise the platform's name of what went wrong. */
  readonly name: string;
  readonly error: string;
  readonly event: unknown;
}

export type Delivery = 'once' | 'twice';

export interface ForgeHostOptions {
  readonly manifest: Manifest;
  /** Folder with the bundler's output. */
  readonly bundleDir: string;
  readonly clock: VirtualClock;
  readonly seed: number;
  /** `twice`: every queue event, post function and schedule run comes twice, at once or out of order (seeded). */
  readonly delivery?: Delivery;
  /** Share of them that comes twice in the mode `twice`; default all. */
  readonly copies?: number;
  /** Scope sets of a Jira endpoint, one of which suffices; undefined for an endpoint that nobody modelled. */
  readonly jiraScopes: (method: string, path: string) => string[][] | undefined;
  /** Changes the code of the bundle’s files as they are loaded: to see what happens where a guarantee is broken. */
  readonly rewrite?: (code: string) => string;
  readonly log?: (line: LogLine) => void;
  /** Shortens every time limit (0.01 makes 25 s a quarter of a second), so that a test can see one run out. */
  readonly timeLimitScale?: number;
  /** Also refuses more than 500 queue events within one virtual minute. */
  readonly enforceRates?: boolean;
}

export type Caller =
  { readonly kind: 'app'; readonly accountId: string } | { readonly kind: 'user'; readonly accountId: string };

export interface Installation {
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly appAccountId: string;
  /** REST API of that site. */
  jira(request: Request, caller: Caller): Promise<Response>;
  /** The world behind the egress check; throws like undici on a dropped connection. */
  internet(request: Request): Promise<Response>;
  /** Domains that a Jira admin allowed (customer-managed egress). */
  egressGrants?: () => string[];
}

export interface ForgeHost {
  /** Several installations live side by side, each with its own storage, queue and container. */
  install(site: Installation): InstalledApp;
  /** Calls that nobody modelled; a test asserts that there were none. */
  readonly unmodelled: string[];
  readonly failures: FunctionFailure[];
}

/** @throws Error on installation when the bundle lacks a handler of the manifest */
export function createForgeHost(options: ForgeHostOptions): ForgeHost {
  const unmodelled: string[] = [];
  const failures: FunctionFailure[] = [];
  let installations = 0;
  return {
    unmodelled,
    failures,
    install: (site) => installApp({ options, site, unmodelled, failures, serial: ++installations }),
  };
}
