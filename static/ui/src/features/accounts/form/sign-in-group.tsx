/** Where SCM is and how the app signs in there. */
import Textfield from '@atlaskit/textfield';
import { readAccountAddress } from '../../../../../../src/domain/account/account-address';
import { ChoiceRow } from '../../../shared/parts/choice-row';
import { FieldRow } from '../../../shared/parts/field-row';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { FORM, SECRETS, SIGN_IN } from '../../../texts/accounts/form';
import { faultsOf } from './form-state';
import type { FormState, Kind } from './form-state';
import { TextRow } from './text-row';
import type { OpenForm } from './use-account-form';
import { controlId } from './use-account-form';

const CHOICES = (['oauth', 'password'] as const).map((value: Kind) => ({ value, label: SIGN_IN[value] }));

export function SignInGroup({ form }: { readonly form: OpenForm }) {
  const { fields } = form.state;
  return (
    <>
      <TextRow form={form} field="scmUrl">
        <p role="status" className="field-state">
          {addressInWords(fields.scmUrl)}
        </p>
      </TextRow>
      <ChoiceRow
        id="account-kind"
        label={SIGN_IN.label}
        help={SIGN_IN.help}
        faults={[]}
        choices={CHOICES}
        chosen={fields.kind}
        change={(kind) => form.dispatch({ type: 'edited', change: { kind } })}
      />
      {fields.kind === 'oauth' ? (
        <TextRow form={form} field="clientId" />
      ) : (
        <>
          <TextRow form={form} field="login" />
          <TextRow
            form={form}
            field="customerUri"
            optional={readAccountAddress(fields.scmUrl)?.customerUri !== undefined}
          />
        </>
      )}
      <SecretRow form={form} />
      {fields.kind === 'oauth' && <TextRow form={form} field="tokenUrl" />}
    </>
  );
}

function addressInWords(url: string): string {
  const address = readAccountAddress(url);
  if (!address) return '';
  return `${FORM.instance(address.instance)} ${address.usual ? FORM.usual[address.usual] : FORM.ownHost}`;
}

function SecretRow({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  const kept = keptSecret(state);
  return (
    <FieldRow {...SECRETS[state.fields.kind]} id={controlId('secret')} faults={faultsOf(state, 'secret')}>
      {(control) => (
        <>
          <Textfield
            {...control}
            isInvalid={control['aria-invalid']}
            type="password"
            // Keeps the browser from filling in the admin's own password.
            autoComplete="new-password"
            spellCheck={false}
            aria-required={kept === undefined}
            {...(kept && { placeholder: FORM.unchangedSecret })}
            value={state.fields.secret}
            onChange={(event) => dispatch({ type: 'edited', change: { secret: event.currentTarget.value } })}
          />
          {kept && (
            <p className="field-state">
              <Sentence parts={FORM.secretSince(<Moment epochMs={kept.secretSetAt} />)} />
            </p>
          )}
        </>
      )}
    </FieldRow>
  );
}

/** A secret is kept only for the way to sign in that it was given for. */
function keptSecret({ stored, fields }: FormState): FormState['stored'] {
  return stored?.signIn.kind === fields.kind ? stored : undefined;
}
