/** All that the checks have to say about a CSR, refusals first. */
import type { Finding } from '../../../../../../src/domain/finding';
import { Notice } from '../../../shared/parts/notice';
import type { CsrCheck } from './csr-check';
import { isGood } from './csr-check';

export function CheckResult({ check }: { readonly check: CsrCheck }) {
  return (
    <div role="status" className="check-result">
      {check.phase === 'reading' && <p>Checking the CSR …</p>}
      {check.phase === 'read' && <Read check={check} />}
    </div>
  );
}

function Read({ check }: { readonly check: Extract<CsrCheck, { phase: 'read' }> }) {
  const { findings, names, key, app } = check;
  return (
    <>
      {key !== '' && (
        <p>
          {key}, for {namesText(names)}
        </p>
      )}
      <Findings findings={findings} />
      {app === 'asking' && <p>Asking the app about this key and these names …</p>}
      {typeof app === 'object' && (
        <Notice appearance="warning" title="The app could not check it">
          {app.message} It is checked again when you submit.
        </Notice>
      )}
      {isGood(check) && app === 'asked' && findings.length === 0 && (
        <Notice appearance="success">The CSR is good: every check passed.</Notice>
      )}
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
        <Notice appearance="error" title="This CSR cannot be submitted">
          <Sentences findings={refused} />
        </Notice>
      )}
      {warned.length > 0 && (
        <Notice appearance="warning" title="Good to know">
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

const MOST_SHOWN = 5;

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  return names.length > MOST_SHOWN ? `${shown} and ${names.length - MOST_SHOWN} more` : shown;
}
