/** The configuration of a workflow rule in words, for whoever looks at the workflow. */
import { describeRule } from '../../../../../src/domain/rule/saved-rule';
import { ruleKind } from '../../../../../src/domain/rule/rule-kinds';
import { useAnswer } from '../../shared/backend/use-answer';
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { DIALOG, stateText } from '../../texts/rule';
import './rule.css';
import { loadRule } from './load-rule';
import type { OpenRule } from './rule-place';

export function RuleInWords() {
  const answer = useAnswer(loadRule);
  return (
    <main className="page rule">
      <Await answer={answer} what={DIALOG.what}>
        {(rule) => <Words rule={rule} />}
      </Await>
    </main>
  );
}

function Words({ rule }: { readonly rule: OpenRule }) {
  const { key, reading, profiles } = rule;
  const said = stateText(key, reading);
  const sentences =
    reading.state === 'configured' ? describeRule(key, reading.rule, profiles) : [DIALOG.purpose(ruleKind(key).does)];
  return (
    <div className="prose">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {said && <Notice appearance={said.appearance}>{said.text}</Notice>}
    </div>
  );
}
