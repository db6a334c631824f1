/** Somebody else saved meanwhile: shows what, beside what was typed, and lets their author choose. */
import Button from '@atlaskit/button/new';
import type { Refused } from '../../../../../../../src/contract/result';
import type { ListedProfile } from '../../../../../../../src/domain/profile';
import { Notice } from '../../../../shared/parts/notice';
import type { OpenForm } from '../use-profile-form';
import { differencesOf } from './differences';

export function Conflict({ form, refused }: { readonly form: OpenForm; readonly refused: Refused }) {
  const { theirs } = form.state;
  if (theirs) return <Comparison form={form} theirs={theirs} />;
  const show = (
    <Button isLoading={form.comparing} onClick={() => void form.compare()}>
      Show what was saved
    </Button>
  );
  return (
    <Notice appearance="warning" title="Nothing was saved" actions={show}>
      <p>{refused.message}</p>
      <p>What you typed is still here.</p>
    </Notice>
  );
}

function Comparison({ form, theirs }: { readonly form: OpenForm; readonly theirs: ListedProfile }) {
  const { dispatch, state } = form;
  const differences = differencesOf(state.draft, theirs, state);
  const choices = (
    <>
      <Button onClick={() => dispatch({ type: 'kept mine' })}>Go on with mine</Button>
      <Button appearance="subtle" onClick={() => dispatch({ type: 'took theirs' })}>
        Take what was saved
      </Button>
    </>
  );
  return (
    <Notice appearance="warning" title="Somebody else saved this profile meanwhile" actions={choices}>
      {differences.length === 0 ? (
        <p>
          What you typed is the same as what was saved{state.draft.clientSecret === '' ? '' : ', but for the secret'}.
        </p>
      ) : (
        <table className="comparison">
          <caption className="for-ears">Differences</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Saved by somebody else</th>
              <th scope="col">Yours, not saved</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, label, saved, typed }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>{saved}</td>
                <td>{typed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>“Go on with mine” keeps all that you typed; nothing is saved until you press Save.</p>
    </Notice>
  );
}
