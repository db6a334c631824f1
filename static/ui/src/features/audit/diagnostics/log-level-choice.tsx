/** How much the app writes to its log. */
import Heading from '@atlaskit/heading';
import type { Diagnostics } from '../../../../../../src/domain/health/health';
import { ChoiceRow } from '../../../shared/parts/choice-row';
import { LOG } from '../../../texts/audit/diagnostics';
import { useLogLevel } from './use-log-level';

interface LogLevelChoiceProps {
  readonly data: Diagnostics;
  readonly reload: () => Promise<void>;
}

export function LogLevelChoice({ data, reload }: LogLevelChoiceProps) {
  const { shown, faults, said, change } = useLogLevel(data, reload);
  return (
    <section className="card" aria-labelledby="logging">
      <Heading size="small" as="h2" id="logging">
        {LOG.title}
      </Heading>
      <ChoiceRow
        id="log-level"
        label={LOG.level}
        choices={LOG.choices}
        chosen={shown}
        help={LOG.help}
        faults={faults}
        change={(chosen) => void change(chosen)}
      />
      <p role="status" className="subtle">
        {said}
      </p>
    </section>
  );
}
