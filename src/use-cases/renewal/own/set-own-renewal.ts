/** A person sets when, or that only a person, renews one certificate; or takes that back. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { isStillToBeRenewed, withOwnRenewal } from '../../../domain/certificate/renewal-steps';
import { Problem } from '../../../domain/problem';
import type { FieldFault } from '../../../domain/problem';
import { timingFault } from '../../../domain/renewal/faults/timing-fault';
import type { OwnChoice } from '../../../domain/renewal/own-renewal';
import { DEFAULT_POLICY } from '../../../domain/renewal/policy';
import { validityDays } from '../../../domain/validity';
import { certificatesOfIssue } from '../../current-certificate';
import { leavePlaces } from '../../limits/leave-places';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'permissions' | 'jobs' | 'profiles' | 'renewalPlaces'>;

export interface OwnSetting {
  readonly issueId: string;
  /** As the person was shown it. */
  readonly certificateId: string;
  readonly own: OwnChoice;
}

/** @throws Problem `no-right`; `invalid-input` with the arithmetic; `conflict` where it is another certificate, its renewal has begun, or someone changed it meanwhile */
export async function setOwnRenewal(ports: Needs, setting: OwnSetting, accountId: string): Promise<void> {
  const { issueId, certificateId, own } = setting;
  if (!(await ports.permissions.mayTransition(issueId))) throw new Problem('no-right', NO_RIGHT);
  const { current } = await certificatesOfIssue(ports, issueId);
  if (current?.id !== certificateId) throw new Problem('conflict', ANOTHER);
  if (!isStillToBeRenewed(current, ports.now())) throw new Problem('conflict', TOO_LATE);
  requireNoFault(current, own);
  const decided = own && { ...own, by: accountId, at: ports.now() };
  if (!(await ports.certificates.replace(current, withOwnRenewal(current, decided, ports.now())))) {
    throw new Problem('conflict', 'The certificate changed just now. Try again.');
  }
  // A place that stays taken is no reason to say that nothing was set.
  await leaveTurn(ports, current).catch(() => undefined);
  await ports.jobs.queue({ kind: 'certificate', id: current.id }, 0);
}

/** It is planned anew, and may come on another day. */
async function leaveTurn(ports: Needs, { id: who, profileId: of, turn }: Certificate): Promise<void> {
  if (turn === undefined) return;
  const { calendar } = (await ports.profiles.find(of)) ?? DEFAULT_POLICY;
  await leavePlaces(ports, { of, timeZone: calendar.timeZone, left: [{ who, turn }] });
}

function requireNoFault({ notBefore, notAfter }: Certificate, own: OwnChoice): void {
  const days = validityDays(notBefore, notAfter);
  const message = own?.timing && timingFault(own.timing, { days, from: 'this certificate' });
  if (message === undefined) return;
  const faults: FieldFault[] = [{ field: 'timing', message }];
  throw new Problem('invalid-input', message, { faults });
}

const NO_RIGHT = 'Only people who may move this issue can say when its certificate is renewed.';
const ANOTHER = 'This issue has another certificate by now. Look at it first.';
const TOO_LATE = 'Its renewal has begun, or there is none to come. Look at the issue again.';
