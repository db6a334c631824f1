/** *Export for support*: what is in the file stands beside the button. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import { SUPPORT_HOLDS, SUPPORT_LACKS } from '../../../../../../src/domain/health/support-export';
import { ask } from '../../../shared/backend/ask';
import { saveFile } from '../../../shared/page/save-file';
import { SUPPORT } from '../../../texts/audit/diagnostics';

export function Support() {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const make = async () => {
    if (busy) return;
    setBusy(true);
    const result = await ask(auditCalls.exportSupport, {});
    setBusy(false);
    if (result.ok) {
      const text = JSON.stringify(result.data, undefined, 2);
      saveFile('scm-connector-support.json', new Blob([text], { type: 'application/json' }));
    }
    setSaid(result.ok ? SUPPORT.made : SUPPORT.notMade(result.message));
  };
  return (
    <section className="card" aria-labelledby="support">
      <Heading size="small" as="h2" id="support">
        {SUPPORT.title}
      </Heading>
      <div className="prose">
        <p>{SUPPORT.holds}</p>
        <ul>
          {SUPPORT_HOLDS.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p>{SUPPORT_LACKS}</p>
      </div>
      <div className="buttons">
        <Button isLoading={busy} onClick={() => void make()}>
          {SUPPORT.export}
        </Button>
        <span role="status" className="subtle">
          {said}
        </span>
      </div>
    </section>
  );
}
