/** Creates or changes a profile. Every fault stands beside its field; an error never takes away what was typed. */
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { CheckboxRow, FieldRow } from '../../../shared/parts/field-row';
import { PeoplePicker } from '../people/people-picker';
import { controlId, PEOPLE_FIELD, TEXT_FIELDS, TRUST_FIELD } from './fields';
import { FormMessages } from './form-messages';
import { faultsOf } from './form-state';
import { RenewalGroup } from './renewal/renewal-group';
import { SecretState } from './secret-state';
import { TextControl } from './text-control';
import type { OpenForm, ProfileFormProps } from './use-profile-form';
import { useProfileForm } from './use-profile-form';

export function ProfileForm({ cancel, ...props }: ProfileFormProps) {
  const form = useProfileForm(props);
  const { state } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <form noValidate onSubmit={submit}>
      <div className="page-head">
        <Heading size="large" as="h1">
          {state.stored ? `Edit “${state.stored.name}”` : 'Create profile'}
        </Heading>
      </div>
      <FormMessages form={form} />
      <TextFields form={form} />
      <Trust form={form} />
      <People form={form} />
      <RenewalGroup form={form} />
      <div className="buttons form-end">
        <Button type="submit" appearance="primary" isLoading={state.saving}>
          Save
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function TextFields({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  return TEXT_FIELDS.map((field) => (
    <FieldRow key={field.name} {...field} id={controlId(field.name)} faults={faultsOf(state, field.name)}>
      {(control) => (
        <>
          <TextControl
            field={field}
            control={control}
            value={state.draft[field.name]}
            keepsSecret={state.stored?.hasSecret === true}
            change={(value) => dispatch({ type: 'edited', change: { [field.name]: value } })}
          />
          {field.control === 'secret' && <SecretState stored={state.stored} />}
        </>
      )}
    </FieldRow>
  ));
}

function Trust({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  const field = TRUST_FIELD.name;
  return (
    <CheckboxRow
      {...TRUST_FIELD}
      id={controlId(field)}
      faults={faultsOf(state, field)}
      checked={state.draft.publicTrust}
      change={(publicTrust) => dispatch({ type: 'edited', change: { publicTrust } })}
    />
  );
}

function People({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  const field = PEOPLE_FIELD.name;
  return (
    <FieldRow {...PEOPLE_FIELD} id={controlId(field)} faults={faultsOf(state, field)}>
      {(control) => (
        <PeoplePicker
          control={control}
          chosen={state.draft.operators}
          people={state.people}
          change={(operators, person) =>
            dispatch({ type: 'edited', change: { operators: [...operators] }, ...(person && { person }) })
          }
        />
      )}
    </FieldRow>
  );
}
