/** Checks a CSR while it is on the screen: in the browser at once, then by the app, which knows other certificates and keys. */
import { useEffect, useState } from 'react';
import { requestCalls } from '../../../../../../src/contract/issue/request-calls';
import type { Finding } from '../../../../../../src/domain/finding';
import { ask } from '../../../shared/backend/ask';
import { refusedBecause } from '../../../shared/backend/refusal';
import { CHECKS } from '../../../texts/request/csr';
import { loadPreflight } from '../../../shared/csr/parts/pki';
import type { CsrCheck } from './csr-check';
import { NO_CSR } from './csr-check';

export interface CheckedFor {
  readonly issueId: string;
  /** Name of the chosen profile; empty while none is. */
  readonly profile: string;
  readonly publicTrust: boolean;
}

/** What checks it did not load: the app checks it again when it is submitted. */
const NOT_CHECKED: CsrCheck = {
  ...{ phase: 'read', findings: [], names: [], key: '' },
  app: refusedBecause(CHECKS.notLoaded),
};

/** @param csr PEM without anything around it; undefined while there is none */
export function useCsrCheck(csr: string | undefined, { issueId, profile, publicTrust }: CheckedFor): CsrCheck {
  const [check, setCheck] = useState<CsrCheck>(NO_CSR);
  useEffect(() => {
    if (csr === undefined) {
      setCheck(NO_CSR);
      return;
    }
    let left = false;
    const tell = (next: CsrCheck) => {
      if (!left) setCheck(next);
    };
    run(csr, { issueId, profile, publicTrust }, tell).catch(() => tell(NOT_CHECKED));
    return () => {
      left = true;
    };
  }, [csr, issueId, profile, publicTrust]);
  return check;
}

async function run(csr: string, around: CheckedFor, tell: (check: CsrCheck) => void): Promise<void> {
  tell({ phase: 'reading' });
  const { preflightCsr } = await loadPreflight();
  const { findings, csr: read } = await preflightCsr(csr, { publicTrust: around.publicTrust });
  const names = [...new Set(read?.facts.requestedNames.map(({ name }) => name.ascii))];
  const seen = { phase: 'read', findings, names, key: read?.facts.key.description ?? '' } as const;
  if (!read) {
    tell({ ...seen, app: 'not-needed' });
    return;
  }
  tell({ ...seen, app: 'asking' });
  const { issueId, profile } = around;
  const answer = await ask(requestCalls.checkRequest, { issueId, csr, ...(profile !== '' && { profile }) });
  tell(
    answer.ok ? { ...seen, findings: joined(findings, answer.data.findings), app: 'asked' } : { ...seen, app: answer },
  );
}

/** The app finds again what the browser found. */
function joined(here: readonly Finding[], there: readonly Finding[]): readonly Finding[] {
  const more = there.filter((one) => !here.some(({ code, message }) => code === one.code && message === one.message));
  return [...here, ...more];
}
