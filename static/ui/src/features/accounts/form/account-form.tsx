/** Links an SCM account or changes one. Every fault stands beside its field; an error never takes away what was typed. */
import type { FocusEvent, FormEvent } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { AccountView, ListedAccount } from '../../../../../../src/domain/account/account';
import type { NamedProject } from '../../../../../../src/domain/profiles/project';
import type { Choosable } from '../../../shared/choose/choices';
import { choosableProject, PROJECTS } from '../../../shared/choose/kinds';
import { Picker } from '../../../shared/choose/picker';
import { PageHead } from '../../../shared/page/page-head';
import { CheckboxRow, FieldRow } from '../../../shared/parts/field-row';
import { FIELDS, FORM } from '../../../texts/accounts/form';
import { FormMessages } from './form-messages';
import { faultsOf } from './form-state';
import { RenewalGroup } from './renewal-group';
import { SignInGroup } from './sign-in-group';
import { TextRow } from './text-row';
import type { OpenForm } from './use-account-form';
import { controlId, fieldOfControl, MESSAGES, useAccountForm } from './use-account-form';

interface AccountFormProps {
  /** Absent: a new one. */
  readonly account?: ListedAccount;
  /** Those whose names are known. */
  readonly projects: readonly NamedProject[];
  readonly saved: (account: AccountView) => void;
  readonly cancel: () => void;
}

export function AccountForm({ account, projects, saved, cancel }: AccountFormProps) {
  const form = useAccountForm(account, saved);
  const { state } = form;
  const [known, setKnown] = useState(projects.map(choosableProject));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <form noValidate onSubmit={submit} onBlur={(event) => leave(form, event)}>
      <PageHead title={FORM.titleOf(state.stored?.name)} />
      <div id={MESSAGES} tabIndex={-1} className="account-messages">
        <FormMessages form={form} known={known} />
      </div>
      <TextRow form={form} field="name" />
      <SignInGroup form={form} />
      <Home form={form} known={known} learn={(added) => setKnown([...known, added])} />
      <Enabled form={form} />
      <RenewalGroup form={form} />
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

/** Only from field to field: a fault that comes up while a button is pressed would move the button away. */
function leave({ dispatch }: OpenForm, { target, relatedTarget }: FocusEvent): void {
  const field = fieldOfControl(target);
  const next = relatedTarget instanceof Element ? fieldOfControl(relatedTarget) : undefined;
  if (field && next && field !== next) dispatch({ type: 'left', field });
}

interface HomeProps {
  readonly form: OpenForm;
  readonly known: readonly Choosable[];
  readonly learn: (added: Choosable) => void;
}

function Home({ form: { state, dispatch }, known, learn }: HomeProps) {
  const { homeProject } = state.fields;
  return (
    <FieldRow {...FIELDS.homeProject} id={controlId('homeProject')} faults={faultsOf(state, 'homeProject')}>
      {(control) => (
        <Picker
          {...{ kind: PROJECTS, control, chosen: homeProject === '' ? [] : [homeProject], known, most: 1 }}
          change={([chosen = ''], added) => {
            if (added) learn(added);
            dispatch({ type: 'edited', change: { homeProject: chosen } });
          }}
        />
      )}
    </FieldRow>
  );
}

function Enabled({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  return (
    <CheckboxRow
      {...FIELDS.enabled}
      id={controlId('enabled')}
      faults={faultsOf(state, 'enabled')}
      checked={state.fields.enabled}
      change={(enabled) => dispatch({ type: 'edited', change: { enabled } })}
    />
  );
}
