/** What the configuration of a workflow rule says of itself and of each setting. */
import { usualStatus, VERBOSITY_WORDS } from '../../../../src/domain/rule/saved-rule';
import { VERBOSITIES } from '../../../../src/domain/issue/rule-configuration';
import type { RuleReading } from '../../../../src/domain/issue/rule-configuration';
import type { RuleKey } from '../../../../src/domain/rule/rule-kinds';

export const DIALOG = {
  what: 'configuration',
  purpose: (does: string) => `This rule ${does}.`,
  cutOffTitle: 'This cannot be saved just now',
  cutOff: 'The workflow editor does not answer this page. Close the rule and open it again.',
  nothingToSet: 'There is nothing to set. Save it as it is.',
};

export const UNKNOWN_RULE = 'This version of the app does not know the rule. Update the app, then try again.';

export const PROFILE_TEXT = {
  label: 'Profile',
  help: [
    'By default the requester chooses it on the issue. Bind the rule to one profile where the workflow is for one kind of certificate only.',
  ],
} as const;

export const PROFILE_CHOICES = {
  fromIssue: 'From the issue’s field “Certificate profile”',
  always: (name: string) => `Always “${name}”`,
  removed: 'A profile that was removed',
};

export const PROFILE_REMOVED = 'This profile was removed. Choose another one.';

export type StatusSetting = 'onSuccess' | 'onRefusal';

const STATUS_LABELS: Record<StatusSetting, string> = {
  onSuccess: 'Status on success',
  onRefusal: 'Status on refusal',
};

export function statusText(key: RuleKey, setting: StatusSetting) {
  return {
    label: STATUS_LABELS[setting],
    help: [
      `Left empty: ${usualStatus(key, setting)}.`,
      'Otherwise the name of a status, exactly as in this workflow. A transition must lead there; where none does, the app says so on the issue.',
    ],
  };
}

export const COMMENTS_TEXT = {
  label: 'Comments on the issue',
  help: ['Refusals, questions and whatever a person must act on are always told.'],
  choices: VERBOSITIES.map((value) => ({ value, label: VERBOSITY_WORDS[value] })),
};

interface StateText {
  readonly appearance: 'information' | 'warning';
  readonly text: string;
}

const UNREADABLE: StateText = {
  appearance: 'warning',
  text: 'What was saved for this rule cannot be read, so the rule does nothing but say so on the issue. Saving replaces it.',
};

/** @returns what there is to say before anything was saved, or where what was saved is lost */
export function stateText(key: RuleKey, { state }: RuleReading): StateText | undefined {
  if (state === 'configured') return undefined;
  if (state === 'unreadable') return UNREADABLE;
  const meanwhile =
    key === 'certificate-request-is-valid'
      ? 'the profile is the one that the issue names'
      : 'the rule does nothing but say so on the issue';
  return { appearance: 'information', text: `Until this is saved for the first time, ${meanwhile}.` };
}
