/** What concerns the form as a whole: refusals of the server, hosts to be allowed, and what somebody else saved meanwhile. */
import Button from '@atlaskit/button/new';
import type { Refused } from '../../../../../../src/contract/result';
import type { Choosable } from '../../../shared/choose/choices';
import { leavesOpen } from '../../../shared/backend/refusal';
import { BlockedHosts } from '../../../shared/egress/blocked-hosts';
import { Notice } from '../../../shared/parts/notice';
import { CONFLICT, REFUSAL } from '../../../texts/accounts/form';
import { differencesOf } from './differences';
import { faultsOf, FIELD_ORDER } from './form-state';
import type { OpenForm } from './use-account-form';

interface FormMessagesProps {
  readonly form: OpenForm;
  /** Projects whose names are known. */
  readonly known: readonly Choosable[];
}

export function FormMessages({ form, known }: FormMessagesProps) {
  const { refused, blocked, theirs } = form.state;
  if (blocked.length > 0) {
    return <BlockedHosts hosts={blocked} title={REFUSAL.blocked} allowed={form.submit} />;
  }
  if (theirs !== undefined) return <Conflict form={form} known={known} />;
  return refused ? <Refusal form={form} refused={refused} /> : null;
}

function Refusal({ form, refused }: { readonly form: OpenForm; readonly refused: Refused }) {
  const beside = new Set(FIELD_ORDER.flatMap((field) => faultsOf(form.state, field)));
  const elsewhere = refused.faults.filter((fault) => !beside.has(fault.message));
  return (
    <Notice appearance="error" title={leavesOpen(refused) ? REFUSAL.uncertain : REFUSAL.notSaved}>
      <p>{refused.message}</p>
      {elsewhere.map((fault) => (
        <p key={fault.field}>{fault.message}</p>
      ))}
    </Notice>
  );
}

function Conflict({ form: { state, dispatch }, known }: FormMessagesProps) {
  const { theirs, fields } = state;
  if (theirs === undefined) return null;
  const keep = <Button onClick={() => dispatch({ type: 'kept mine' })}>{CONFLICT.keep}</Button>;
  if (theirs === 'gone') {
    return (
      <Notice appearance="warning" title={CONFLICT.gone} actions={keep}>
        {CONFLICT.goneText}
      </Notice>
    );
  }
  const differences = differencesOf(fields, theirs, known);
  const take = (
    <Button appearance="subtle" onClick={() => dispatch({ type: 'took theirs' })}>
      {CONFLICT.take}
    </Button>
  );
  return (
    <Notice
      appearance="warning"
      title={CONFLICT.title}
      actions={
        <>
          {keep}
          {take}
        </>
      }
    >
      {differences.length === 0 && <p>{CONFLICT.same}</p>}
      {differences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{CONFLICT.explained}</p>
    </Notice>
  );
}
