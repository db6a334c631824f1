/** Journey 1: which hosts of a profile's addresses a Jira admin has to allow before the app may call them. */
import { isHttpsUrl, scmBase } from '../../domain/profiles/addresses';
import type { Ports } from '../ports/ports';
import { findBlockedHosts } from './list-profiles';

/** @returns nothing for an address that is none: the form says so beside its field */
export function hostsToAllow(
  ports: Pick<Ports, 'egressAllows'>,
  { scmUrl, tokenUrl }: { readonly scmUrl: string; readonly tokenUrl: string },
): string[] {
  if (!isHttpsUrl(scmUrl) || !isHttpsUrl(tokenUrl)) return [];
  return findBlockedHosts(ports, { scmUrl: scmBase(scmUrl), tokenUrl: tokenUrl.trim() });
}
