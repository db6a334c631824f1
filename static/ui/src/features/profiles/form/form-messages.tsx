/** What concerns the form as a whole: refusals of the server, and changes that somebody else made meanwhile. */
import type { Refused } from '../../../../../../src/contract/result';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { ALLOW } from '../../../texts/profiles/egress';
import { REFUSAL } from '../../../texts/profiles/form';
import { BlockedHosts } from '../../../shared/egress/blocked-hosts';
import { hostOf } from '../profile-facts';
import { Conflict } from './conflict/conflict';
import { FIELD_ORDER } from './fields';
import { faultsOf } from './form-state';
import type { OpenForm } from './use-profile-form';

export function FormMessages({ form }: { readonly form: OpenForm }) {
  const { refused, gone, blocked } = form.state;
  if (blocked.length > 0) return <Blocked form={form} />;
  if (gone) {
    return (
      <Notice appearance="warning" title={REFUSAL.goneTitle}>
        {REFUSAL.gone}
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

/** Those that get the secret first: allowing one is no small matter, and saving anew shows the rest. */
function Blocked({ form }: { readonly form: OpenForm }) {
  const { blocked, draft } = form.state;
  const ofScm = blocked.filter((host) => [draft.scmUrl, draft.tokenUrl].some((url) => hostOf(url.trim()) === host));
  const ofCa = ofScm.length === 0;
  const hosts = ofCa ? blocked : ofScm;
  return <BlockedHosts key={String(hosts)} {...{ hosts, ofCa }} title={ALLOW.notSaved} allowed={form.submit} />;
}

function Refusal({ form, refused }: { readonly form: OpenForm; readonly refused: Refused }) {
  const beside = new Set(FIELD_ORDER.flatMap((field) => faultsOf(form.state, field)));
  const elsewhere = refused.faults.filter((fault) => !beside.has(fault.message));
  const title = leavesOpen(refused) ? REFUSAL.uncertain : REFUSAL.notSaved;
  return (
    <Notice appearance="error" title={title}>
      <p>{refused.message}</p>
      {elsewhere.map((fault) => (
        <p key={fault.field}>{fault.message}</p>
      ))}
    </Notice>
  );
}
