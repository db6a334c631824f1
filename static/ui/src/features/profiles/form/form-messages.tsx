/** What concerns the form as a whole: refusals of the server, and changes that somebody else made meanwhile. */
import Button from '@atlaskit/button/new';
import type { Refused } from '../../../../../../src/contract/result';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { FIELD_ORDER } from './fields';
import { faultsOf } from './form-state';
import type { OpenForm } from './use-profile-form';

export function FormMessages({ form }: { readonly form: OpenForm }) {
  const { refused, gone } = form.state;
  if (gone) {
    return (
      <Notice appearance="warning" title="Somebody else removed this profile">
        What you typed is still here. Saving creates the profile anew and needs its client secret.
      </Notice>
    );
  }
  if (!refused) return null;
  return refused.code === 'conflict' ? (
    <Conflict form={form} refused={refused} />
  ) : (
    <Refusal form={form} refused={refused} />
  );
}

function Conflict({ form, refused }: { readonly form: OpenForm; readonly refused: Refused }) {
  const reload = (
    <Button isLoading={form.reloading} onClick={() => void form.reload()}>
      Reload
    </Button>
  );
  return (
    <Notice appearance="warning" title="Nothing was saved" actions={reload}>
      <p>{refused.message}</p>
      <p>What you typed is still here. Reload replaces it by what was saved.</p>
    </Notice>
  );
}

function Refusal({ form, refused }: { readonly form: OpenForm; readonly refused: Refused }) {
  const beside = new Set(FIELD_ORDER.flatMap((field) => faultsOf(form.state, field)));
  const elsewhere = refused.faults.filter((fault) => !beside.has(fault.message));
  const title = leavesOpen(refused) ? 'It is not certain that this was saved' : 'Nothing was saved';
  return (
    <Notice appearance="error" title={title}>
      <p>{refused.message}</p>
      {elsewhere.map((fault) => (
        <p key={fault.field}>{fault.message}</p>
      ))}
    </Notice>
  );
}
