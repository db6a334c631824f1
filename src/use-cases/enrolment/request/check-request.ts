/** All that speaks against a CSR for an issue, at once, in plain words: what the browser has checked, and what only the app knows. */
import type { RequestCheck } from '../../../domain/request/request-view';
import { accountOf } from '../../../domain/profiles/scm-account';
import { keyTrouble } from '../../known-keys';
import type { Ports } from '../../ports/ports';
import { lookAtCsr } from './look-at-csr';
import type { SeenCsr } from './look-at-csr';
import { findPlace } from './request-place';
import type { FoundPlace, PlaceNeeds } from './request-place';

export type CheckNeeds = PlaceNeeds & Pick<Ports, 'profiles' | 'knownKeys'>;

export interface AskedCheck {
  readonly issueId: string;
  readonly csr: string;
  /** Name of the chosen profile; absent: the one that the issue names. */
  readonly profile?: string | undefined;
}

/** Changes nothing. @throws Problem `not-found`; `invalid-input` for a private key */
export async function checkRequest(ports: CheckNeeds, asked: AskedCheck): Promise<RequestCheck> {
  const place = await findPlace(ports, asked.issueId);
  return { findings: (await judge(ports, place, asked)).findings };
}

/** The same for whoever submits. */
export async function judge(ports: CheckNeeds, place: FoundPlace, { csr, profile }: AskedCheck): Promise<SeenCsr> {
  const name = profile ?? place.issue.fields.profile;
  const chosen = name === undefined ? undefined : await ports.profiles.findByName(name);
  const seen = await lookAtCsr(csr, place, chosen);
  if (!seen.read) return seen;
  const key = { ...seen.read, ...(chosen && { account: accountOf(chosen) }) };
  const nameOf = (issueId: string) => keyOf(ports, issueId);
  return { ...seen, findings: [...seen.findings, ...(await keyTrouble(ports, key, { ...place, nameOf }))] };
}

/** Another's issue is named only to those who may see it. */
async function keyOf(ports: CheckNeeds, issueId: string): Promise<string | undefined> {
  if (!(await ports.permissions.maySee(issueId))) return undefined;
  return (await ports.issues.find(issueId))?.key;
}
