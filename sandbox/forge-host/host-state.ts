/** What the parts of one installation share: its options, identity, chance, logs and the host's records of trouble. */
import { createHash } from 'node:crypto';
import type { VirtualClock } from '../clock';
import { seededRandom } from '../random';
import type { Random } from '../random';
import type { ForgeHostOptions, FunctionFailure, Installation, LogLine } from './forge-host';
import type { Manifest } from './manifest';

interface InstallationIdentity {
  readonly environmentId: string;
  readonly installationId: string;
  readonly siteAri: string;
}

export interface HostState {
  readonly options: ForgeHostOptions;
  readonly manifest: Manifest;
  readonly clock: VirtualClock;
  readonly site: Installation;
  readonly identity: InstallationIdentity;
  readonly random: Random;
  readonly logs: LogLine[];
  readonly failures: FunctionFailure[];
  readonly unmodelled: string[];
}

export interface HostStateInput {
  readonly options: ForgeHostOptions;
  readonly site: Installation;
  readonly unmodelled: string[];
  readonly failures: FunctionFailure[];
  /** Number of this installation at its host, from 1. */
  readonly serial: number;
}

/** A UUID that is the same for the same name, so that runs repeat. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

export function hostState(input: HostStateInput): HostState {
  const { options, site, serial } = input;
  return {
    options,
    manifest: options.manifest,
    clock: options.clock,
    site,
    identity: {
      environmentId: uuidOf(`environment of ${options.manifest.appId}`),
      installationId: uuidOf(`installation ${serial} of ${options.manifest.appId} on ${site.cloudId}`),
      siteAri: `ari:cloud:jira::site/${site.cloudId}`,
    },
    random: seededRandom(options.seed * 1_000 + serial),
    logs: [],
    failures: input.failures,
    unmodelled: input.unmodelled,
  };
}
