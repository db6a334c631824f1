/** The domains that a caller reaches: those delegated to what the caller administers. */
import type { Domain } from '../../directory/domains/domain-book';
import type { ScmState } from '../../scm-state';
import { Refusal } from '../../wire/refusal';
import type { AdminCall } from '../admin-call';
import { isMrao } from '../rights';
import { idIn } from '../wire/rules';

export function reachedDomains(call: AdminCall, { directory }: ScmState): readonly Domain[] {
  return directory.domains.list().filter((domain) => isReached(domain, call));
}

/** @throws Refusal 404 -727 */
export function domainById(call: AdminCall, { directory }: ScmState): Domain {
  const domain = directory.domains.find(idIn(call.param('id')));
  if (!domain || !isReached(domain, call)) throw new Refusal(-727, call.param('id'), 404);
  return domain;
}

/** @throws Refusal -727 */
export function domainByName(name: string, call: AdminCall, { directory }: ScmState): Domain {
  const domain = directory.domains.named(name);
  if (!domain || !isReached(domain, call)) throw new Refusal(-727, name);
  return domain;
}

function isReached({ delegations }: Domain, { admin, reaches }: AdminCall): boolean {
  return isMrao(admin) || delegations.some(({ orgId }) => reaches(orgId));
}
