/** A domain whose validation ends soon, as the domain list of a linked account has it. */
import { referenceCalls } from '../../../src/contract/certificates/reference-calls';
import { validate } from '../../../sandbox/scm-server/directory/domains/domain-validation';
import type { DcvMode } from '../../../sandbox/scm-server/directory/domains/domain-validation';
import { DAY } from './life-of-a-certificate';
import { demand, HOUR, type Stage } from './stage';

export const DOMAIN = 'shop.example.org';

export interface Ending {
  readonly days: number;
  readonly by?: DcvMode;
  readonly keptFresh?: boolean;
}

/** Its validation ends in so many days. */
export function addEnding(stage: Stage, { days, by = 'EMAIL', keptFresh = false }: Ending): void {
  const [organization] = stage.scm.directory.organizations.list();
  const delegations = [{ orgId: organization!.id, certTypes: ['SSL'], status: 'ACTIVE' as const }];
  const expiresAt = stage.clock.now() + days * DAY;
  stage.scm.directory.domains.add({ name: DOMAIN, delegations, validated: by, expiresAt, keptFresh });
}

/** @param account its id */
export async function syncDomains(stage: Stage, account: string): Promise<void> {
  demand(await stage.operator.onCertificatesPage(referenceCalls.syncReference, { account, kind: 'domains' }));
  await stage.advance(HOUR);
}

/** SCM validates it anew. */
export function validateAnew({ scm, clock }: Stage): void {
  validate(scm.directory.domains.named(DOMAIN)!.validation, 'EMAIL', clock.now());
}
