/** All that the checks have to say about a CSR, refusals first. */
import { CHECKS } from '../../../texts/request/csr';
import { Findings } from '../../../shared/csr/own/findings';
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
