/** Somebody else saved meanwhile: shows what, beside what was typed, and lets their author choose. */
import Button from '@atlaskit/button/new';
import type { Refused } from '../../../../../../../src/contract/result';
import type { ListedProfile } from '../../../../../../../src/domain/profile';
import { Notice } from '../../../../shared/parts/notice';
import { CONFLICT } from '../../../../texts/profiles/conflict';
import type { OpenForm } from '../use-profile-form';
import { differencesOf } from './differences';

export function Conflict({ form, refused }: { readonly form: OpenForm; readonly refused: Refused }) {
  const { theirs } = form.state;
  if (theirs) return <Comparison form={form} theirs={theirs} />;
  const show = (
    <Button isLoading={form.comparing} onClick={() => void form.compare()}>
      {CONFLICT.show}
    </Button>
  );
  return (
    <Notice appearance="warning" title={CONFLICT.notSaved} actions={show}>
      <p>{refused.message}</p>
      <p>{CONFLICT.stillHere}</p>
    </Notice>
  );
}

function Comparison({ form, theirs }: { readonly form: OpenForm; readonly theirs: ListedProfile }) {
  const { dispatch, state } = form;
  const differences = differencesOf(state.draft, theirs, state);
  const choices = (
    <>
      <Button onClick={() => dispatch({ type: 'kept mine' })}>{CONFLICT.keep}</Button>
      <Button appearance="subtle" onClick={() => dispatch({ type: 'took theirs' })}>
        {CONFLICT.take}
      </Button>
    </>
  );
  return (
    <Notice appearance="warning" title={CONFLICT.title} actions={choices}>
      {differences.length === 0 ? (
        <p>{CONFLICT.same(state.draft.clientSecret !== '')}</p>
      ) : (
        <table className="comparison">
          <caption className="for-ears">{CONFLICT.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{CONFLICT.field}</th>
              <th scope="col">{CONFLICT.saved}</th>
              <th scope="col">{CONFLICT.typed}</th>
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
      <p>{CONFLICT.explained}</p>
    </Notice>
  );
}
