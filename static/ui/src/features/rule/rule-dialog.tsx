/** The configuration of a workflow rule: only what makes sense for that rule. The workflow editor around it saves it. */
import { ruleKind } from '../../../../../src/domain/rule/rule-kinds';
import type { RuleSetting } from '../../../../../src/domain/rule/rule-kinds';
import { useAnswer } from '../../shared/backend/use-answer';
import { Await } from '../../shared/parts/await';
import { ChoiceRow } from '../../shared/parts/choice-row';
import { Notice } from '../../shared/parts/notice';
import { COMMENTS_TEXT, DIALOG, stateText } from '../../texts/rule';
import { ProfileRow } from './profile-row';
import './rule.css';
import { loadRule } from './load-rule';
import type { OpenRule } from './rule-place';
import { StatusRow } from './status-row';
import { useRuleForm } from './use-rule-form';
import type { RuleForm } from './use-rule-form';

export function RuleDialog() {
  const answer = useAnswer(loadRule);
  return (
    <main className="page rule">
      <Await answer={answer} what={DIALOG.what}>
        {(rule) => <RuleSettings rule={rule} />}
      </Await>
    </main>
  );
}

function RuleSettings({ rule }: { readonly rule: OpenRule }) {
  const form = useRuleForm(rule);
  const { does, settings } = ruleKind(rule.key);
  const said = stateText(rule.key, rule.reading);
  return (
    <>
      <p className="rule-purpose">{DIALOG.purpose(does)}</p>
      {form.cutOff && (
        <Notice appearance="error" title={DIALOG.cutOffTitle}>
          {DIALOG.cutOff}
        </Notice>
      )}
      {said && <Notice appearance={said.appearance}>{said.text}</Notice>}
      {settings.length === 0 && <p>{DIALOG.nothingToSet}</p>}
      {settings.map((setting) => (
        <Setting key={setting} setting={setting} rule={rule} form={form} />
      ))}
    </>
  );
}

interface SettingProps {
  readonly setting: RuleSetting;
  readonly rule: OpenRule;
  readonly form: RuleForm;
}

function Setting({ setting, rule, form }: SettingProps) {
  if (setting === 'profile') return <ProfileRow rule={rule} form={form} />;
  if (setting !== 'comments') return <StatusRow setting={setting} rule={rule} form={form} />;
  return (
    <ChoiceRow
      {...COMMENTS_TEXT}
      id="rule-comments"
      faults={[]}
      chosen={form.state.draft.comments}
      change={(comments) => form.edit({ comments })}
    />
  );
}
