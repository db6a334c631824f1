/** The form of which certificates of an account get an issue. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { issueRuleCalls } from '../../../../../../src/contract/admin/issue-rule-calls';
import type { Refused } from '../../../../../../src/contract/result';
import { ruleFaults } from '../../../../../../src/domain/inventory/issues/issue-rule';
import type { IssueRule } from '../../../../../../src/domain/inventory/issues/issue-rule';
import { ask } from '../../../shared/backend/ask';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { RULE } from '../../../texts/accounts/issues';
import { PreviewOutcome } from './preview-outcome';
import { fieldsOf, isSameRule, ruleOf } from './rule-form-state';
import { RuleRows } from './rule-rows';
import { usePreview } from './use-preview';

interface RuleFormProps {
  readonly account: string;
  /** As it is saved. */
  readonly rule: IssueRule;
  readonly saved: () => Promise<void>;
}

export function RuleForm({ account, rule: stored, saved }: RuleFormProps) {
  const [fields, setFields] = useState(() => fieldsOf(stored));
  const { saving, outcome, save } = useSave(account, saved);
  const preview = usePreview(account);
  const rule = ruleOf(fields);
  const isUnfit = ruleFaults(rule).length > 0;
  return (
    <form
      className="issue-rule"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnfit) void save(rule);
      }}
    >
      <RuleRows
        {...{ account, fields, rule }}
        change={(change) => {
          setFields((before) => ({ ...before, ...change }));
          preview.forget();
        }}
      />
      <div className="buttons">
        <Button appearance="primary" type="submit" isDisabled={isUnfit || saving}>
          {RULE.save}
        </Button>
        {rule.which !== 'none' && (
          <Button isDisabled={isUnfit || preview.counting} onClick={() => void preview.count(rule)}>
            {RULE.preview}
          </Button>
        )}
        <Busy busy={saving} text={RULE.saving} />
      </div>
      {!isSameRule(rule, stored) && <p className="subtle">{RULE.unsaved}</p>}
      <SaveOutcome outcome={outcome} isNone={stored.which === 'none'} />
      <PreviewOutcome preview={preview} />
    </form>
  );
}

type Outcome = 'saved' | Refused | undefined;

function SaveOutcome({ outcome, isNone }: { readonly outcome: Outcome; readonly isNone: boolean }) {
  return (
    <>
      <div role="status">
        {outcome === 'saved' && <Notice appearance="success">{isNone ? RULE.savedNone : RULE.saved}</Notice>}
      </div>
      {outcome && outcome !== 'saved' && (
        <Notice appearance="error" title={RULE.notSaved}>
          {outcome.message}
        </Notice>
      )}
    </>
  );
}

function useSave(account: string, saved: () => Promise<void>) {
  const [saving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const save = async (rule: IssueRule) => {
    if (saving) return;
    setSaving(true);
    setOutcome(undefined);
    const result = await ask(issueRuleCalls.setIssueRule, { account, rule });
    if (result.ok) await saved();
    setSaving(false);
    setOutcome(result.ok ? 'saved' : result);
  };
  return { saving, outcome, save };
}
