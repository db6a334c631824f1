/** How Jira names this app's rules: by an ARI that differs from environment to environment (facts of Forge workflow rules). */
import { getAppContext } from '@forge/api';

function prefix(): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/`;
}

/** @param module key of a module in the manifest */
export function ariOf(module: string): string {
  return `${prefix()}${module}`;
}

/** @returns the module's key; undefined for a rule of another app or of another environment of this one */
export function moduleOf(ari: string | undefined): string | undefined {
  const own = prefix();
  return ari?.startsWith(own) === true ? ari.slice(own.length) : undefined;
}
