/** The plan of what is chosen, under the saved policies and under the one that is tried. */
import { useMemo } from 'react';
import type { DomainState } from '../../../../../../src/domain/account/reference-data';
import { withoutDoubles } from '../../../../../../src/domain/renewal/plan/certificate-to-plan';
import type {
  CertificateToPlan,
  PlanPolicy,
  PolicyOf,
} from '../../../../../../src/domain/renewal/plan/certificate-to-plan';
import { domainsUntil } from '../../../../../../src/domain/renewal/plan/domains-until';
import { keyOf } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanSource } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanEntry, PlanRange } from '../../../../../../src/domain/renewal/plan/plan';
import { planRenewals } from '../../../../../../src/domain/renewal/plan/plan-renewals';

/** As much of a policy as is tried. */
export type Tried = Pick<PlanPolicy, 'timing' | 'calendar' | 'dailyCap'>;

/** @returns the policies of the profiles, and of SCM accounts for what people let the app renew. @param tried instead of what they have */
export function policiesOf(sources: readonly PlanSource[], tried?: Tried): PolicyOf {
  const profiles = new Map<string, PlanPolicy>();
  const accounts = new Map<string, PlanPolicy>();
  for (const source of sources) {
    const policies = source.kind === 'profile' ? profiles : accounts;
    policies.set(keyOf(source), withTried(source.policy, tried));
  }
  return ({ source, state }) => profiles.get(source) ?? (state === 'waiting' ? accounts.get(source) : undefined);
}

/** A cap that is not tried is no cap. */
function withTried({ dailyCap, ...policy }: PlanPolicy, tried: Tried | undefined): PlanPolicy {
  if (tried) return { ...policy, ...tried };
  return { ...policy, ...(dailyCap !== undefined && { dailyCap }) };
}

/** @returns each certificate once @param sources a profile's stands before the same one of an account */
export function useCertificates(
  sources: readonly PlanSource[],
  parts: ReadonlyMap<string, { readonly certificates: readonly CertificateToPlan[] }>,
) {
  return useMemo(() => {
    const all = sources.flatMap((source) => parts.get(keyOf(source))?.certificates ?? []);
    const certificates = withoutDoubles(all);
    return { certificates, doubled: all.length - certificates.length };
  }, [sources, parts]);
}

interface Asked {
  readonly certificates: readonly CertificateToPlan[];
  /** Absent: nothing is planned. */
  readonly policyOf: PolicyOf | undefined;
  readonly domains: readonly DomainState[];
  readonly range: PlanRange;
  readonly now: number;
}

export function usePlan({ certificates, policyOf, domains, range, now }: Asked): readonly PlanEntry[] {
  const until = useMemo(() => domainsUntil(domains), [domains]);
  return useMemo(
    () =>
      policyOf
        ? planRenewals(certificates, policyOf, { ...range, now, domainsUntil: ({ names }) => until(names) })
        : [],
    [certificates, policyOf, range, now, until],
  );
}
