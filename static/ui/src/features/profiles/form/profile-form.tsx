/** Creates or changes a profile. Every fault stands beside its field; an error never takes away what was typed. */
import type { FocusEvent, FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import { PageHead } from '../../../shared/page/page-head';
import { CheckboxRow, FieldRow } from '../../../shared/parts/field-row';
import { FORM } from '../../../texts/profiles/form';
import type { Choosable } from '../../../shared/choose/choices';
import { choosablePerson, PEOPLE } from '../../../shared/choose/kinds';
import { Picker } from '../../../shared/choose/picker';
import { ApprovalGroup } from './approval/approval-group';
import { controlId, fieldOfControl, PEOPLE_FIELD, TEXT_FIELDS, TRUST_FIELD } from './fields';
import { FormMessages } from './form-messages';
import { faultsOf } from './form-state';
import { ReachGroup } from './reach/reach-group';
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
    <form noValidate onSubmit={submit} onBlur={(event) => leave(form, event)}>
      <PageHead title={FORM.titleOf(state.stored?.name, props.copyOf?.name)} />
      <FormMessages form={form} />
      <TextFields form={form} />
      <Trust form={form} />
      <People form={form} />
      <ReachGroup form={form} />
      <RenewalGroup form={form} />
      <ApprovalGroup form={form} />
      <div className="buttons form-end">
        <Button type="submit" appearance="primary" isLoading={state.saving}>
          {FORM.save}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {FORM.cancel}
        </Button>
      </div>
    </form>
  );
}

/** As many as a profile takes (src/domain/profile.ts). */
const MOST_PEOPLE = 20;

const personOf = ({ id, label }: Choosable) => ({ accountId: id, displayName: label });

/** Only from field to field: a fault that comes up while a button is pressed would move the button away. */
function leave({ dispatch }: OpenForm, { target, relatedTarget }: FocusEvent): void {
  const field = fieldOfControl(target);
  const next = relatedTarget instanceof Element ? fieldOfControl(relatedTarget) : undefined;
  if (field && next && field !== next) dispatch({ type: 'left', field });
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
        <Picker
          kind={PEOPLE}
          control={control}
          chosen={state.draft.operators}
          known={state.people.map(choosablePerson)}
          most={MOST_PEOPLE}
          change={(operators, added) =>
            dispatch({
              type: 'edited',
              change: { operators: [...operators] },
              ...(added && { person: personOf(added) }),
            })
          }
        />
      )}
    </FieldRow>
  );
}
