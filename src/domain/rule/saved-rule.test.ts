import { readFileSync } from 'node:fs';
import { LONGEST_RULE, readRule } from '../issue/rule-configuration';
import { RULE_KEYS, ruleKind } from './rule-kinds';
import { configurationOf, describeRule, draftOf, faultsOf, savedRule } from './saved-rule';

const FULL = { profileId: 'p1', onSuccess: 'Live', onRefusal: 'Open', comments: 'problems' } as const;
const PROFILES = [{ id: 'p1', name: 'Web' }];

it.each(RULE_KEYS)('%s: what is saved is read again, with nothing that the rule does not know', (key) => {
  const rule = configurationOf(key, draftOf(FULL));
  const text = savedRule(key, rule, PROFILES);
  expect(readRule(text)).toEqual({ state: 'configured', rule });
  expect('profileId' in rule).toBe(ruleKind(key).settings.includes('profile'));
  expect('comments' in rule).toBe(ruleKind(key).settings.includes('comments'));
  expect(text.length).toBeLessThan(LONGEST_RULE);
  expect((JSON.parse(text) as { summary: string }).summary).toBe(describeRule(key, rule, PROFILES).join(' '));
});

it('keeps nothing of what was left empty or blank', () => {
  expect(configurationOf('enroll', draftOf({}))).toEqual({});
  expect(configurationOf('enroll', { ...draftOf({}), onSuccess: '  ', profileId: ' ' })).toEqual({});
});

it('says everything in words, by default and as chosen', () => {
  expect(describeRule('enroll', {}, [])).toEqual([
    'This rule orders the certificate that the issue describes.',
    'Profile: the one that the issue names.',
    'On success to “Certificate Enrolled”.',
    'On refusal to “Certificate Request”.',
    'Comments: all steps.',
  ]);
  expect(describeRule('enroll', FULL, PROFILES).slice(1)).toEqual([
    'Profile: always “Web”.',
    'On success to “Live”.',
    'On refusal to “Open”.',
    'Comments: problems only.',
  ]);
  expect(describeRule('enroll', FULL, [])).toContain('Profile: fixed, by the id p1.');
  expect(describeRule('cancel-request', {}, [])).toContain('On success the issue stays where it is.');
});

it('refuses what is too long, beside its field', () => {
  expect(faultsOf('enroll', draftOf(FULL))).toEqual({});
  const long = { ...draftOf(FULL), onSuccess: 'x'.repeat(256), profileId: 'y'.repeat(65) };
  expect(faultsOf('enroll', long)).toEqual({
    onSuccess: 'The name of a status has at most 255 characters.',
    profile: 'Choose another profile.',
  });
});

it('knows every rule of the manifest by its key', () => {
  const manifest = readFileSync('manifest.yml', 'utf8');
  const rules = manifest.slice(manifest.indexOf('jira:workflowValidator:'), manifest.indexOf('jira:entityProperty:'));
  const keys = [...rules.matchAll(/^ {4}- key: ([\w-]+)/gm)].map(([, key]) => key);
  expect(keys.filter((key) => !(RULE_KEYS as readonly string[]).includes(key ?? ''))).toEqual([]);
});
