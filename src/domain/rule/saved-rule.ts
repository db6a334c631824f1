/** What the workflow editor and the set-up store for a rule: its configuration, with a sentence for people who look at the workflow. */
import { LONGEST_RULE, ruleConfigurationSchema } from '../issue/rule-configuration';
import type { RuleConfiguration, Verbosity } from '../issue/rule-configuration';
import { ruleKind } from './rule-kinds';
import type { RuleKey, RuleSetting } from './rule-kinds';

/** What a person puts into the dialog: empty where nothing is chosen. */
export interface RuleDraft {
  readonly profileId: string;
  readonly onSuccess: string;
  readonly onRefusal: string;
  readonly comments: Verbosity;
}

export const VERBOSITY_WORDS: Record<Verbosity, string> = {
  all: 'All steps',
  results: 'Results and problems only',
  problems: 'Problems only',
};

/** @returns the draft that a stored configuration opens with */
export function draftOf(rule: RuleConfiguration): RuleDraft {
  const { profileId = '', onSuccess = '', onRefusal = '', comments = 'all' } = rule;
  return { profileId, onSuccess, onRefusal, comments };
}

export type RuleFaults = Partial<Record<RuleSetting, string>>;

const FIELDS: Record<string, RuleSetting> = { profileId: 'profile' };

const SENTENCES: Partial<Record<RuleSetting, string>> = {
  profile: 'Choose another profile.',
  onSuccess: 'The name of a status has at most 255 characters.',
  onRefusal: 'The name of a status has at most 255 characters.',
};

/** @returns everything that keeps the draft from being saved, in sentences */
export function faultsOf(key: RuleKey, draft: RuleDraft): RuleFaults {
  const parsed = ruleConfigurationSchema.safeParse(configurationOf(key, draft));
  const issues = parsed.success ? [] : parsed.error.issues;
  return Object.fromEntries(
    issues.map(({ path: [field] }) => {
      const setting = FIELDS[String(field)] ?? (String(field) as RuleSetting);
      return [setting, SENTENCES[setting] ?? 'This cannot be saved.'];
    }),
  );
}

/** @returns only what the rule knows, and what differs from the default */
export function configurationOf(key: RuleKey, draft: RuleDraft): RuleConfiguration {
  const { settings } = ruleKind(key);
  const has = (setting: RuleSetting, value: string) => settings.includes(setting) && value.trim() !== '';
  return {
    ...(has('profile', draft.profileId) && { profileId: draft.profileId.trim() }),
    ...(has('onSuccess', draft.onSuccess) && { onSuccess: draft.onSuccess.trim() }),
    ...(has('onRefusal', draft.onRefusal) && { onRefusal: draft.onRefusal.trim() }),
    ...(settings.includes('comments') && draft.comments !== 'all' && { comments: draft.comments }),
  };
}

/** A profile by the name that it has when the rule is saved. */
export interface NamedProfile {
  readonly id: string;
  readonly name: string;
}

/**
 * The text that Jira stores. The `summary` is what the workflow editor shows (manifest, `configurationDescription`).
 * @throws Error for more than the editor can store
 */
export function savedRule(key: RuleKey, rule: RuleConfiguration, profiles: readonly NamedProfile[] = []): string {
  const summary = describeRule(key, rule, profiles).join(' ');
  const text = JSON.stringify({ v: 1, ...rule, summary });
  if (text.length > LONGEST_RULE) throw new Error('The configuration is larger than the workflow editor can store');
  return text;
}

/** The configuration in words, a sentence a setting. */
export function describeRule(key: RuleKey, rule: RuleConfiguration, profiles: readonly NamedProfile[]): string[] {
  const { settings, does } = ruleKind(key);
  const about: Record<RuleSetting, () => string> = {
    profile: () => aboutProfile(rule, profiles),
    onSuccess: () => aboutStatus(key, rule, 'onSuccess'),
    onRefusal: () => aboutStatus(key, rule, 'onRefusal'),
    comments: () => `Comments: ${VERBOSITY_WORDS[rule.comments ?? 'all'].toLowerCase()}.`,
  };
  return [`This rule ${does}.`, ...settings.map((setting) => about[setting]())];
}

function aboutProfile({ profileId }: RuleConfiguration, profiles: readonly NamedProfile[]): string {
  if (profileId === undefined) return 'Profile: the one that the issue names.';
  const name = profiles.find(({ id }) => id === profileId)?.name;
  return name === undefined ? `Profile: fixed, by the id ${profileId}.` : `Profile: always “${name}”.`;
}

const WHEN = { onSuccess: 'On success', onRefusal: 'On refusal' } as const;

function aboutStatus(key: RuleKey, rule: RuleConfiguration, when: keyof typeof WHEN): string {
  const named = rule[when];
  if (named !== undefined) return `${WHEN[when]} to “${named}”.`;
  return `${WHEN[when]} ${usualStatus(key, when)}.`;
}

/** Completes “On success …”. */
export function usualStatus(key: RuleKey, when: 'onSuccess' | 'onRefusal'): string {
  const usual = ruleKind(key)[when];
  if (usual === undefined) return 'the issue stays where it is';
  return usual.startsWith('where ') ? `back to ${usual}` : `to “${usual}”`;
}
