/** What has to be said with an act: the reason of a revocation, a message for SCM, a number of days. */
import Textfield from '@atlaskit/textfield';
import { ACT_RULES } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { RowAct, Saying } from '../../../../../../src/domain/inventory/acts/row-acts';
import { REVOCATION_REASONS } from '../../../../../../src/domain/revocation/reasons';
import { FieldRow } from '../../../shared/parts/field-row';
import { REASON_MEANINGS, SAYING } from '../../../texts/inventory-acts/saying';

/** As typed. */
export interface Typed {
  readonly reason: string;
  readonly message: string;
  readonly days: string;
}

export const NOTHING_TYPED: Typed = { reason: '', message: '', days: '30' };

/** Room for the reason before it, of SCM's 512 characters. */
const LONGEST_COMMENT = 400;
const LONGEST_MESSAGE = 512;

/** @returns what is missing before the act can be done */
export function faultOf(act: RowAct, { reason, message, days }: Typed): string | undefined {
  const { wants } = ACT_RULES[act];
  if (wants === 'reason' && reason === '') return SAYING.chooseReason;
  if (wants === 'message' && message.trim() === '') return SAYING.sayMessage;
  return wants === 'days' && !/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/.test(days.trim()) ? SAYING.sayDays : undefined;
}

/** @returns what is sent; only what the act wants */
export function sayingOf(act: RowAct, { reason, message, days }: Typed): Saying {
  const { wants } = ACT_RULES[act];
  const said = message.trim() === '' ? {} : { message: message.trim() };
  if (wants === 'reason') return { reason, ...said };
  if (wants === 'message') return said;
  return wants === 'days' ? { daysBefore: Number(days) } : {};
}

interface InputProps {
  readonly act: RowAct;
  readonly typed: Typed;
  readonly fault: string | undefined;
  readonly change: (typed: Typed) => void;
}

export function SayingInput({ act, ...input }: InputProps) {
  const { wants } = ACT_RULES[act];
  if (wants === 'reason') return <Reason {...input} />;
  if (wants === 'message') return <Message {...input} />;
  return wants === 'days' ? <Days {...input} /> : null;
}

type PartProps = Omit<InputProps, 'act'>;

const faultsOf = (fault: string | undefined) => (fault === undefined ? [] : [fault]);

function Reason({ typed, fault, change }: PartProps) {
  return (
    <>
      <fieldset role="radiogroup" className="radios" aria-required aria-invalid={fault !== undefined}>
        <legend className="field-label">{SAYING.reason}</legend>
        {REVOCATION_REASONS.map(({ code, words }) => (
          <label key={code} className="checkbox">
            <input
              type="radio"
              name="row-reason"
              checked={typed.reason === words}
              onChange={() => change({ ...typed, reason: words })}
            />
            <span>
              {words}
              <span className="subtle act-meaning">{REASON_MEANINGS[code]}</span>
            </span>
          </label>
        ))}
        <div className="field-faults" role="alert">
          {fault}
        </div>
      </fieldset>
      <FieldRow id="row-comment" label={SAYING.comment} help={SAYING.commentHelp} faults={[]} optional>
        {(control) => <Words {...{ typed, change, control }} longest={LONGEST_COMMENT} />}
      </FieldRow>
    </>
  );
}

function Message({ typed, fault, change }: PartProps) {
  return (
    <FieldRow id="row-message" label={SAYING.message} help={SAYING.messageHelp} faults={faultsOf(fault)}>
      {(control) => <Words {...{ typed, change, control }} longest={LONGEST_MESSAGE} />}
    </FieldRow>
  );
}

interface WordsProps extends Pick<PartProps, 'typed' | 'change'> {
  readonly control: { readonly id: string };
  readonly longest: number;
}

function Words({ typed, change, control, longest }: WordsProps) {
  return (
    <Textfield
      {...control}
      maxLength={longest}
      value={typed.message}
      onChange={({ currentTarget }) => change({ ...typed, message: currentTarget.value })}
    />
  );
}

function Days({ typed, fault, change }: PartProps) {
  return (
    <FieldRow id="row-days" label={SAYING.days} help={SAYING.daysHelp} faults={faultsOf(fault)}>
      {(control) => (
        <Textfield
          {...control}
          inputMode="numeric"
          maxLength={3}
          value={typed.days}
          onChange={({ currentTarget }) => change({ ...typed, days: currentTarget.value })}
        />
      )}
    </FieldRow>
  );
}
