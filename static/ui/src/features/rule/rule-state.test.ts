import type { OpenRule } from './rule-place';
import { openState, submitted } from './rule-state';

const rule = (more: Partial<OpenRule> = {}): OpenRule => ({
  ...{ key: 'enroll', reading: { state: 'missing' }, profiles: [{ id: 'p1', name: 'Web' }] },
  ...more,
});

it('opens with what was saved, or with the defaults', () => {
  expect(openState(rule()).draft).toEqual({ profileId: '', onSuccess: '', onRefusal: '', comments: 'all' });
  const reading = { state: 'configured', rule: { profileId: 'p1', comments: 'problems' } } as const;
  expect(openState(rule({ reading })).draft).toMatchObject({ profileId: 'p1', comments: 'problems' });
});

it('saves what was chosen, with a sentence for the workflow editor', () => {
  const { text, faults } = submitted(rule(), { ...openState(rule()).draft, profileId: 'p1', onSuccess: ' Live ' });
  expect(faults).toEqual({});
  const saved = JSON.parse(text ?? '') as { readonly summary: string };
  expect(saved).toMatchObject({ v: 1, profileId: 'p1', onSuccess: 'Live' });
  expect(saved.summary).toContain('Profile: always “Web”. On success to “Live”.');
});

it('saves no profile that was removed', () => {
  const { text, faults } = submitted(rule(), { ...openState(rule()).draft, profileId: 'gone' });
  expect(text).toBeUndefined();
  expect(faults.profile).toMatch(/was removed/);
});
