/** Why: one of the reasons of a revocation, or a sentence. */
import Textfield from '@atlaskit/textfield';
import type { AskedFirst } from '../../../texts/order/acts';
import { REVOCATION_REASONS } from '../../../../../../src/domain/revocation/reasons';
import { REASON, REASON_MEANINGS } from '../../../texts/order/acts';

/** Sentences of a person are this long at most. */
const LONGEST = 500;

interface ReasonInputProps {
  readonly act: AskedFirst;
  readonly reason: string;
  readonly change: (reason: string) => void;
}

export function ReasonInput({ act, reason, change }: ReasonInputProps) {
  if (act === 'revoke') return <RevocationReason reason={reason} change={change} />;
  if (act !== 'do-not-renew') return null;
  return (
    <div>
      <label className="field-label" htmlFor="not-renewed-because">
        {REASON.why}
      </label>
      <Textfield
        id="not-renewed-because"
        maxLength={LONGEST}
        isRequired
        value={reason}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    </div>
  );
}

function RevocationReason({ reason, change }: Omit<ReasonInputProps, 'act'>) {
  return (
    <fieldset className="radios reasons">
      <legend className="field-label">{REASON.reason}</legend>
      {REVOCATION_REASONS.map(({ code, words }) => (
        <label key={code} className="checkbox">
          <input type="radio" name="reason" checked={reason === words} onChange={() => change(words)} />
          <span>
            {words}
            <span className="subtle reason-meaning">{REASON_MEANINGS[code]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
