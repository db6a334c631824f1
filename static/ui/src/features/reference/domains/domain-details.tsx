/** One domain as SCM has it at this moment. */
import { useCallback } from 'react';
import { referenceCalls } from '../../../../../../src/contract/certificates/reference-calls';
import type { DomainView } from '../../../../../../src/domain/account/reference/domain-view';
import { useAccount } from '../../../shared/account/with-account';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { Fact, Facts } from '../../../shared/parts/facts';
import { DETAILS } from '../../../texts/reference/domains';

export function DomainDetails({ id, name }: { readonly id: string; readonly name: string }) {
  const { id: account } = useAccount();
  const load = useCallback(() => ask(referenceCalls.viewDomain, { account, id }), [account, id]);
  return (
    <section aria-label={DETAILS.of(name)}>
      <Await answer={useAnswer(load)} what={DETAILS.what}>
        {(domain) => <Details domain={domain} />}
      </Await>
    </section>
  );
}

function Details({ domain }: { readonly domain: DomainView }) {
  const { active, description, delegations } = domain;
  return (
    <Facts>
      <Fact term={DETAILS.active}>{active ? DETAILS.isActive : DETAILS.isSuspended}</Fact>
      {description !== '' && <Fact term={DETAILS.description}>{description}</Fact>}
      <Fact term={DETAILS.delegations}>
        {delegations.length === 0 ? DETAILS.none : <Delegations delegations={delegations} />}
      </Fact>
    </Facts>
  );
}

function Delegations({ delegations }: Pick<DomainView, 'delegations'>) {
  return (
    <ul>
      {delegations.map(({ orgId, orgName, certTypes, approved }) => (
        <li key={orgId}>
          {DETAILS.delegation(orgName, orgId, certTypes.join(', '))}
          {!approved && <span className="subtle"> {DETAILS.requested}</span>}
        </li>
      ))}
    </ul>
  );
}
