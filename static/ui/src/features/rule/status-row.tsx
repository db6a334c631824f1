/** Where the issue goes: the name of a status, with the usual ones to choose from. */
import Textfield from '@atlaskit/textfield';
import { STATUSES } from '../../../../../src/domain/issue/issue-fields';
import { FieldRow } from '../../shared/parts/field-row';
import { statusText } from '../../texts/rule';
import type { StatusSetting } from '../../texts/rule';
import type { OpenRule } from './rule-place';
import type { RuleForm } from './use-rule-form';

interface StatusRowProps {
  readonly rule: OpenRule;
  readonly setting: StatusSetting;
  readonly form: RuleForm;
}

export function StatusRow({ rule, setting, form }: StatusRowProps) {
  const { draft, faults } = form.state;
  const fault = faults[setting];
  const id = `rule-${setting}`;
  return (
    <FieldRow {...statusText(rule.key, setting)} optional id={id} faults={fault === undefined ? [] : [fault]}>
      {(control) => (
        <>
          <Textfield
            {...control}
            isInvalid={control['aria-invalid']}
            value={draft[setting]}
            list={`${id}-known`}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => form.edit({ [setting]: event.currentTarget.value })}
          />
          <datalist id={`${id}-known`}>
            {Object.values(STATUSES).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </FieldRow>
  );
}
