/** SCM's custom fields, each with a control of its kind. */
import Textfield from '@atlaskit/textfield';
import TextArea from '@atlaskit/textarea';
import type { CustomField } from '../../../../../../src/domain/account/reference-data';
import { customFieldPlace } from '../../../../../../src/domain/account-order/form/custom-field-faults';
import type { ControlProps } from '../../../shared/parts/field-row';
import { FieldRow } from '../../../shared/parts/field-row';
import { FIELDS, WHERE } from '../../../texts/new-order/form';
import { faultsAt } from '../form-state';
import type { FieldsProps } from './where-fields';

export function CustomFields({ offer, state, change, faults }: FieldsProps) {
  const fields = offer.customFields.filter(({ active }) => active);
  if (fields.length === 0) return null;
  return (
    <fieldset className="custom-fields">
      <legend className="field-label">{FIELDS.title}</legend>
      {fields.map((field) => (
        <FieldRow
          key={field.id}
          id={`custom-${field.id}`}
          label={field.name}
          optional={!field.mandatory}
          help={FIELDS.help[field.input] ?? []}
          faults={faultsAt(faults, customFieldPlace(field.name))}
        >
          {(control) => (
            <Control
              {...{ field, control }}
              value={state.customFields[field.name] ?? ''}
              change={(value) => change({ customFields: { ...state.customFields, [field.name]: value } })}
            />
          )}
        </FieldRow>
      ))}
    </fieldset>
  );
}

interface FieldControlProps {
  readonly field: CustomField;
  readonly control: ControlProps;
  readonly value: string;
  readonly change: (value: string) => void;
}

const INPUT_TYPES = { text: 'text', email: 'email', number: 'text', date: 'date' } as const;

function Control({ field, control, value, change }: FieldControlProps) {
  const common = { ...control, value, 'aria-required': field.mandatory };
  if (field.input === 'lines') {
    return <TextArea {...common} onChange={(event) => change(event.currentTarget.value)} />;
  }
  if (field.input === 'option') {
    return (
      <select {...common} className="select" onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{field.mandatory ? WHERE.choose : FIELDS.none}</option>
        {field.options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  }
  return (
    <Textfield {...common} type={INPUT_TYPES[field.input]} onChange={(event) => change(event.currentTarget.value)} />
  );
}
