/** How an issue is told of a workflow rule itself, and of its state when somebody asks. */
import { utc } from '../format-time';
import { line, strong, text } from '../issue/rich-text';
import type { Paragraph } from '../issue/rich-text';
import type { MessageOf } from '../issue/issue-messages';
import { isRuleKey, ruleKind } from './rule-kinds';

const WRONG = {
  missing: 'was never configured',
  unreadable: 'has a configuration that the app cannot read',
} as const;

const SCM = {
  answered: 'SCM was asked just now.',
  silent: 'SCM was asked and did not answer; this is what the app knew before. It goes on asking by itself.',
} as const;

export const RULE_COMMENTS = {
  'rule-not-set-up': ({ rule, how }: MessageOf<'rule-not-set-up'>): readonly Paragraph[] => [
    [
      strong('Nothing was done. '),
      text(`The rule “${isRuleKey(rule) ? ruleKind(rule).name : rule}” of this transition ${WRONG[how]}.`),
    ],
    line('A Jira admin must open it in the workflow editor and save it; then run the transition again.'),
  ],
  'status-asked': (): readonly Paragraph[] => [],
  status: ({ title, next, since, scm, notAfter }: MessageOf<'status'>): readonly Paragraph[] => [
    [strong(`Status: ${title}`), text(since === undefined ? '.' : `, since ${utc(since)}.`)],
    ...(notAfter === undefined ? [] : [line(`Valid until ${utc(notAfter)}.`)]),
    line(`Next: ${next}`),
    ...(scm === undefined ? [] : [line(SCM[scm])]),
  ],
} as const;
