/** Refusals and warnings about a CSR, in sentences. */
import type { Finding } from '../../../../../../src/domain/finding';
import { CHECKS } from '../../../texts/request/csr';
import { Notice } from '../../parts/notice';

/** Refusals and warnings, each in its colour. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const refused = findings.filter(({ severity }) => severity === 'refuse');
  const warned = findings.filter(({ severity }) => severity === 'warn');
  return (
    <>
      {refused.length > 0 && (
        <Notice appearance="error" title={CHECKS.refused}>
          <Sentences findings={refused} />
        </Notice>
      )}
      {warned.length > 0 && (
        <Notice appearance="warning" title={CHECKS.warned}>
          <Sentences findings={warned} />
        </Notice>
      )}
    </>
  );
}

function Sentences({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="findings">
      {findings.map(({ code, message }) => (
        <li key={code + message}>{message}</li>
      ))}
    </ul>
  );
}
