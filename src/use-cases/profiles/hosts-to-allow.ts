/** Journey 1: which hosts of a profile's addresses a Jira admin has to allow before the app may call them. */
import { isHttpsUrl } from '../../domain/profiles/addresses';
import type { Ports } from '../ports/ports';
import { blockedHosts } from './list-profiles';

/** @returns nothing for an address that is none: the form says so beside its field */
export function hostsToAllow(
  ports: Pick<Ports, 'egressAllows'>,
  { scmUrl, tokenUrl, renewalInfoUrl }: { scmUrl: string; tokenUrl: string; renewalInfoUrl?: string | undefined },
): string[] {
  if (!isHttpsUrl(scmUrl) || !isHttpsUrl(tokenUrl)) return [];
  const ca = renewalInfoUrl !== undefined && isHttpsUrl(renewalInfoUrl) ? [renewalInfoUrl.trim()] : [];
  return blockedHosts(ports, [scmUrl.trim(), tokenUrl.trim(), ...ca]);
}
