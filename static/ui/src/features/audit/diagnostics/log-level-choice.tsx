/** How much the app writes to its log. */
import { useState } from 'react';
import Heading from '@atlaskit/heading';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { LogLevel } from '../../../../../../src/domain/health/log-level';
import { ask } from '../../../shared/backend/ask';
import { ChoiceRow } from '../../../shared/parts/choice-row';

const CHOICES = [
  { value: 'info', label: 'Info: one line for each piece of work' },
  { value: 'detailed', label: 'Detailed: also every call of a screen and every call to SCM' },
] as const;

const HELP = [
  'A Jira admin downloads the log under Connected apps, or allows the developer to see it there.',
  'The log holds names of acts, ids, codes and times. It never holds secrets, texts or certificates.',
];

interface LogLevelChoiceProps {
  readonly level: LogLevel;
  readonly reload: () => Promise<void>;
}

export function LogLevelChoice({ level, reload }: LogLevelChoiceProps) {
  const [said, setSaid] = useState<{ readonly fault?: string; readonly done?: string }>({});
  const change = async (chosen: LogLevel) => {
    const result = await ask(auditCalls.setLogLevel, { level: chosen });
    setSaid(result.ok ? { done: 'Saved.' } : { fault: result.message });
    await reload();
  };
  return (
    <section className="card" aria-labelledby="logging">
      <Heading size="small" as="h2" id="logging">
        Log
      </Heading>
      <ChoiceRow
        id="log-level"
        label="Log level"
        choices={CHOICES}
        chosen={level}
        help={HELP}
        faults={said.fault === undefined ? [] : [said.fault]}
        change={(chosen) => void change(chosen)}
      />
      <p role="status" className="subtle">
        {said.done}
      </p>
    </section>
  );
}
