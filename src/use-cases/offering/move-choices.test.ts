import { Problem } from '../../domain/problem';
import type { Choice } from '../../domain/profiles/option-contexts';
import type { Profile } from '../../domain/profile';
import { moveChoices } from './move-choices';

const PROFILE = { id: 'p', name: 'Web SSL' } as Profile;
const CONTEXT = { fieldId: 'f', contextId: 'own', own: true, governs: ['10'] };
const OPTIONS = [
  { id: '21', value: 'Web SSL', disabled: false },
  { id: '22', value: 'Second', disabled: false },
];
/** The option of before stands for the profile in the context for all others. */
const FOLLOWED = [
  { context: { ...CONTEXT, options: OPTIONS }, offered: [{ profileId: 'p', optionId: '21' }] },
  { context: { ...CONTEXT, governs: 'others' as const, options: [] }, offered: [{ profileId: 'p', optionId: '1' }] },
];
const choice = (issueId: string, changes: Partial<Choice> = {}): Choice => ({
  ...{ projectId: '10', issueId, optionId: '1', value: 'An older name', ...changes },
});

/** @param most how many are dealt with at once; @param problem what Jira answers to every choice */
async function moved(present: readonly Choice[], { most = 9, problem }: { most?: number; problem?: Problem } = {}) {
  const chosen: string[] = [];
  const profileOptions = {
    choicesOf: () => Promise.resolve(present),
    choose: (_: string, issueId: string, optionId: string) => {
      chosen.push(`${issueId}:${optionId}`);
      return problem ? Promise.reject(problem) : Promise.resolve();
    },
  } as Partial<Parameters<typeof moveChoices>[0]['profileOptions']> as Parameters<
    typeof moveChoices
  >[0]['profileOptions'];
  const choices = [choice('100'), choice('101')];
  const done = await moveChoices({ profileOptions }, choices, { profiles: [PROFILE], followed: FOLLOWED, most });
  return { chosen, done: done.map(({ issueId }) => issueId) };
}

it('chooses the profile’s option in the project’s own context', async () => {
  expect(await moved([choice('100'), choice('101')])).toEqual({ chosen: ['100:21', '101:21'], done: ['100', '101'] });
});

it('goes by what was remembered where Jira shows the value of before no more', async () => {
  const hidden = choice('100', { optionId: '', value: '' });
  expect((await moved([hidden])).chosen).toEqual(['100:21']);
});

it.each([
  ['a person chose meanwhile', [choice('100', { optionId: '22' })]],
  ['the issue was moved to another project', [choice('100', { projectId: '11' })]],
  ['the issue is gone', []],
])('leaves it where %s', async (_, present) => {
  expect(await moved(present)).toEqual({ chosen: [], done: ['100', '101'] });
});

it('stops while Jira is busy, to go on later; an issue that refuses is not tried again', async () => {
  const present = [choice('100'), choice('101')];
  const busy = await moved(present, { problem: new Problem('jira-busy', 'busy') });
  expect(busy).toEqual({ chosen: ['100:21'], done: [] });
  const refused = await moved(present, { problem: new Problem('jira-refused', 'no') });
  expect(refused.done).toEqual(['100', '101']);
});

it('does not more than it may at once', async () => {
  expect((await moved([choice('100'), choice('101')], { most: 1 })).done).toEqual(['100']);
});
