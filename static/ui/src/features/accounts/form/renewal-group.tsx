/** When the app renews the certificates of an account that people let it renew. */
import Heading from '@atlaskit/heading';
import type { AccountRenewal } from '../../../../../../src/domain/account/account';
import { knownTerm } from '../../../../../../src/domain/profiles/expiry-window';
import { HIGHEST_DAILY_CAP } from '../../../../../../src/domain/renewal/faults/policy-faults';
import { UNATTENDED } from '../../../../../../src/domain/renewal/policy';
import { FieldRow } from '../../../shared/parts/field-row';
import { CalendarRows } from '../../../shared/renewal/calendar/calendar-rows';
import { NumberControl } from '../../../shared/renewal/number-control';
import { Preview } from '../../../shared/renewal/preview';
import { TimingRows } from '../../../shared/renewal/timing-rows';
import { RENEWAL } from '../../../texts/accounts/renewal';
import { CAP_FIELD } from '../../../texts/profiles/renewal';
import { faultsOf, shownFaults } from './form-state';
import type { OpenForm } from './use-account-form';
import { controlId } from './use-account-form';
import '../../../shared/renewal/renewal.css';

export function RenewalGroup({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  const { renewal } = state.fields;
  const { timing, calendar, dailyCap } = renewal;
  const edit = (change: Partial<AccountRenewal>) =>
    dispatch({ type: 'edited', change: { renewal: { ...renewal, ...change } } });
  return (
    <section className="form-group" aria-labelledby="account-renewal-heading">
      <Heading size="small" as="h2" id="account-renewal-heading">
        {RENEWAL.title}
      </Heading>
      <p className="prose">{RENEWAL.about}</p>
      <TimingRows
        id={controlId('timing')}
        faults={faultsOf(state, 'timing')}
        timing={timing}
        change={(next) => edit({ timing: next })}
      />
      <Preview
        policy={{ ...renewal, ...UNATTENDED }}
        publicTrust
        term={knownTerm({ publicTrust: true }, undefined, Date.now())}
      />
      <FieldRow {...CAP_FIELD} id={controlId('dailyCap')} faults={faultsOf(state, 'dailyCap')} optional>
        {(control) => (
          <NumberControl
            {...{ control, value: dailyCap ?? Number.NaN, min: 1, max: HIGHEST_DAILY_CAP, optional: true }}
            change={(next) => edit({ dailyCap: Number.isNaN(next) ? undefined : next })}
          />
        )}
      </FieldRow>
      <CalendarRows
        id={controlId('calendar')}
        calendar={calendar}
        faults={shownFaults(state)}
        change={(next) => edit({ calendar: next })}
      />
    </section>
  );
}
