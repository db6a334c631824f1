/** Domains of the SCM accounts that the person sees, with the state of their validation; without them nothing else fails. */
import { useEffect, useState } from 'react';
import { referenceCalls } from '../../../../../../src/contract/certificates/reference-calls';
import type { ListedDomain } from '../../../../../../src/domain/account/reference/reference-kind';
import type { PlanSource } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import { ask } from '../../../shared/backend/ask';

const NONE: readonly ListedDomain[] = [];

/** @param sources stable between renders */
export function useDomains(sources: readonly PlanSource[]): readonly ListedDomain[] {
  const [domains, setDomains] = useState(NONE);
  useEffect(() => {
    let left = false;
    const accounts = sources.filter(({ kind }) => kind === 'account');
    void Promise.all(accounts.map(({ id }) => domainsOf(id))).then((read) => {
      if (!left) setDomains(read.flat());
    });
    return () => {
      left = true;
    };
  }, [sources]);
  return domains;
}

/** @param from the first one that is still to be read */
async function domainsOf(account: string, from = 0): Promise<readonly ListedDomain[]> {
  const part = await ask(referenceCalls.viewReference, { account, kind: 'domains', from });
  if (!part.ok || part.data.kind !== 'domains') return NONE;
  const { rows, next } = part.data;
  return next === undefined ? rows : [...rows, ...(await domainsOf(account, next))];
}
