import { MARK } from './marks';
import { ISSUE_TYPE } from './names';
import { removable, removedIn, projectsSetUp } from './removal/removal';
import { isOwn, nextStep, NO_RECORD, withFormer, withIntents, withMade, type MadePart } from './set-up-record';

const part = (kind: MadePart['kind'], id: string, projectKey = 'CERT'): MadePart => ({
  ...{ kind, id, name: `${kind} ${id}`, projectKey, at: 5 },
});
const run = { kind: 'new', projectKey: 'CERT', projectName: 'C', startedBy: 'a', startedAt: 5, done: [] } as const;

describe('what is found by its name', () => {
  const found = { ...part('screen', '1'), description: MARK };

  it('is ours when we made it in this run, or were about to when the answer got lost', () => {
    expect(isOwn(NO_RECORD, found)).toBe('found');
    expect(isOwn({ ...withMade(NO_RECORD, found), run }, found)).toBe('made');
    expect(isOwn({ ...withMade(NO_RECORD, found), run: { ...run, startedAt: 6 } }, found)).toBe('found');
    expect(isOwn(withIntents(NO_RECORD, [found]), found)).toBe('answer-lost');
    expect(withMade(withIntents(NO_RECORD, [found]), found).intents).toEqual([]);
  });

  it.each([
    ['screen', 'x', 'Drawn by hand'],
    ['screen', 'x', ''],
    ['issueType', 'Certificate', MARK],
    ['field', 'Certificate ID', MARK],
  ] as const)('is not ours by its name alone: a %s “%s” that says “%s”', (kind, name, description) => {
    const other = { ...part(kind, '1'), name, description };
    expect(isOwn(withIntents(NO_RECORD, [other]), other)).toBe('found');
  });

  it('is ours by the description that people see, where it has one', () => {
    const type = { ...part('issueType', '1'), ...ISSUE_TYPE };
    expect(isOwn(withIntents(NO_RECORD, [type]), type)).toBe('answer-lost');
  });

  it('what a project had before us is what was noted first', () => {
    const first = { projectKey: 'SHOP', kind: 'workflowScheme', name: 'theirs' } as const;
    const record = withFormer(withFormer(NO_RECORD, first), { ...first, name: 'ours' });
    expect(record.former).toEqual([first]);
  });
});

describe('removing', () => {
  const shared = [part('field', '1'), part('workflow', '2'), part('screen', '3')];
  const own = [part('project', '4'), part('workflowScheme', '5')];

  it('takes shared things only when no other project needs them', () => {
    const one = { made: [...shared, ...own], former: [] };
    expect(removable(one, 'CERT')).toHaveLength(5);
    const two = { ...one, made: [...one.made, part('project', '6', 'TWO')] };
    expect(removable(two, 'CERT')).toEqual(own);
    expect(removable(two, 'TWO').map(({ id }) => id)).toEqual(['6']);
    expect(projectsSetUp(two)).toEqual(['CERT', 'TWO']);
  });

  it('offers what an early failure left, under the project that it was made for', () => {
    expect(projectsSetUp({ made: shared, former: [] })).toEqual(['CERT']);
    expect(removable({ made: shared, former: [] }, 'CERT')).toHaveLength(3);
  });

  it('takes schemes before workflows, and a screen scheme before its screens', () => {
    const parts = [part('screen', '1'), part('screenScheme', '2')];
    expect(removedIn('screens', parts).map(({ kind }) => kind)).toEqual(['screenScheme', 'screen']);
    expect(removedIn('fields', parts)).toEqual([]);
  });
});

it('the next step is the first that is not done', () => {
  expect(nextStep(run)).toBe('check');
  expect(nextStep({ kind: 'new', done: [{ step: 'check', parts: [], notes: [] }] })).toBe('issueType');
});
