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
  /** What is missing. */
  readonly fault: string | undefined;
  readonly change: (reason: string) => void;
}

/** @returns what is missing before the act can be done; nobody is taken to mean a reason that they did not give */
export function faultOf(act: AskedFirst, reason: string): string | undefined {
  if (act === 'revoke') return reason === '' ? REASON.choose : undefined;
  return act === 'do-not-renew' && reason.trim() === '' ? REASON.say : undefined;
}

export function ReasonInput({ act, ...input }: ReasonInputProps) {
  if (act === 'revoke') return <RevocationReason {...input} />;
  return act === 'do-not-renew' ? <Sentence {...input} /> : null;
}

type InputProps = Omit<ReasonInputProps, 'act'>;

function Sentence({ reason, fault, change }: InputProps) {
  return (
    <div>
      <label className="field-label" htmlFor="not-renewed-because">
        {REASON.why}
      </label>
      <Textfield
        id="not-renewed-because"
        maxLength={LONGEST}
        isRequired
        isInvalid={fault !== undefined}
        aria-describedby="reason-fault"
        value={reason}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <Fault fault={fault} />
    </div>
  );
}

function RevocationReason({ reason, fault, change }: InputProps) {
  return (
    <fieldset
      role="radiogroup"
      className="radios reasons"
      aria-required
      aria-invalid={fault !== undefined}
      aria-describedby="reason-fault"
    >
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
      <Fault fault={fault} />
    </fieldset>
  );
}

function Fault({ fault }: Pick<InputProps, 'fault'>) {
  return (
    <div id="reason-fault" className="field-faults" role="alert">
      {fault}
    </div>
  );
}
