/** All that the checks have to say about a CSR, refusals first. */
import type { Finding } from '../../../../../../src/domain/finding';
import { CHECKS } from '../../../texts/request/csr';
import { Notice } from '../../../shared/parts/notice';
import type { CsrCheck } from './csr-check';
import { isGood } from './csr-check';

interface CheckResultProps {
  readonly check: CsrCheck;
  /** Its key and its names are on the screen already. */
  readonly isKnown?: boolean;
}

export function CheckResult({ check, isKnown = false }: CheckResultProps) {
  return (
    <div role="status" className="check-result">
      {check.phase === 'reading' && <p>{CHECKS.reading}</p>}
      {check.phase === 'read' && <Read check={check} isKnown={isKnown} />}
    </div>
  );
}

interface ReadProps {
  readonly check: Extract<CsrCheck, { phase: 'read' }>;
  readonly isKnown: boolean;
}

function Read({ check, isKnown }: ReadProps) {
  const { findings, names, key, app } = check;
  return (
    <>
      {!isKnown && key !== '' && <p>{CHECKS.isFor(key, names)}</p>}
      <Findings findings={findings} />
      {app === 'asking' && <p>{CHECKS.asking}</p>}
      {typeof app === 'object' && (
        <Notice appearance="warning" title={CHECKS.notAsked}>
          {CHECKS.again(app.message)}
        </Notice>
      )}
      {isGood(check) && app === 'asked' && findings.length === 0 && <Notice appearance="success">{CHECKS.good}</Notice>}
    </>
  );
}

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
