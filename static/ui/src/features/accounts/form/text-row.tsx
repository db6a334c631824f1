/** One text field of an account's form. */
import type { ReactNode } from 'react';
import Textfield from '@atlaskit/textfield';
import type { AccountField, RenewalField } from '../../../../../../src/domain/account/account-faults';
import { FieldRow } from '../../../shared/parts/field-row';
import { FIELDS } from '../../../texts/accounts/form';
import { faultsOf } from './form-state';
import type { OpenForm } from './use-account-form';
import { controlId } from './use-account-form';

interface TextRowProps {
  readonly form: OpenForm;
  readonly field: Exclude<AccountField, 'secret' | 'homeProject' | 'enabled' | RenewalField>;
  readonly optional?: boolean;
  /** What the app makes of it. */
  readonly children?: ReactNode;
}

const ADDRESSES: ReadonlySet<string> = new Set(['scmUrl', 'tokenUrl']);

export function TextRow({ form: { state, dispatch }, field, optional = false, children }: TextRowProps) {
  return (
    <FieldRow {...FIELDS[field]} id={controlId(field)} faults={faultsOf(state, field)} optional={optional}>
      {(control) => (
        <>
          <Textfield
            {...control}
            isInvalid={control['aria-invalid']}
            type={ADDRESSES.has(field) ? 'url' : 'text'}
            autoComplete="off"
            spellCheck={false}
            aria-required={!optional}
            value={state.fields[field]}
            onChange={(event) => dispatch({ type: 'edited', change: { [field]: event.currentTarget.value } })}
          />
          {children}
        </>
      )}
    </FieldRow>
  );
}
