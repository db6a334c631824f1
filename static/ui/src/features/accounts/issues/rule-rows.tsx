/** The rows of the form: which certificates, and by what they are narrowed. */
import Textfield from '@atlaskit/textfield';
import type { IssueRule } from '../../../../../../src/domain/inventory/issues/issue-rule';
import { ChoiceRow } from '../../../shared/parts/choice-row';
import { CheckboxRow, FieldRow } from '../../../shared/parts/field-row';
import { FIELDS } from '../../../texts/accounts/issues';
import { OrganizationRow } from './organization-row';
import { faultsAt } from './rule-form-state';
import type { RuleFields } from './rule-form-state';

interface RuleRowsProps {
  readonly account: string;
  readonly fields: RuleFields;
  /** What the fields say. */
  readonly rule: IssueRule;
  readonly change: (change: Partial<RuleFields>) => void;
}

const CHOICES = (['none', 'ending', 'all'] as const).map((value) => ({ value, label: FIELDS.which.choices[value] }));

export function RuleRows(props: RuleRowsProps) {
  const { fields, change } = props;
  return (
    <>
      <ChoiceRow
        id="issue-which"
        label={FIELDS.which.label}
        help={FIELDS.which.help}
        faults={[]}
        choices={CHOICES}
        chosen={fields.which}
        change={(which) => change({ which })}
      />
      {fields.which === 'ending' && <DaysRow {...props} />}
      {fields.which !== 'none' && <Narrowing {...props} />}
    </>
  );
}

function DaysRow({ fields, rule, change }: RuleRowsProps) {
  return (
    <FieldRow {...FIELDS.withinDays} id="issue-days" faults={faultsAt(rule, 'withinDays')}>
      {(control) => (
        <Textfield
          {...control}
          isInvalid={control['aria-invalid']}
          width="xsmall"
          inputMode="numeric"
          autoComplete="off"
          aria-required
          value={fields.withinDays}
          onChange={(event) => change({ withinDays: event.currentTarget.value })}
        />
      )}
    </FieldRow>
  );
}

function Narrowing({ account, fields, rule, change }: RuleRowsProps) {
  const { label, help } = FIELDS.names;
  return (
    <>
      <FieldRow {...{ label, help }} id="issue-names" faults={faultsAt(rule, 'names')} optional>
        {(control) => (
          <textarea
            {...control}
            className="issue-names"
            rows={3}
            spellCheck={false}
            value={fields.names}
            onChange={(event) => change({ names: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <OrganizationRow
        account={account}
        chosen={fields.organizations}
        change={(organizations) => change({ organizations })}
      />
      <CheckboxRow
        {...FIELDS.ended}
        id="issue-ended"
        faults={[]}
        checked={fields.ended}
        change={(ended) => change({ ended })}
      />
    </>
  );
}
