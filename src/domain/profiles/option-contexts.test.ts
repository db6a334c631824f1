import { asOfferedIn, contextName, othersOptions, projectsApart, successorOf } from './option-contexts';

const profile = (name: string, projects: readonly string[] = [], enabled = true) => ({
  ...{ id: name, name, enabled, projects },
});
const option = (id: string, value: string, disabled = false) => ({ id, value, disabled });
const OTHERS = { governs: 'others' } as const;

it('sets those projects apart that an enabled profile names and no context does, each once', () => {
  const profiles = [profile('A', ['1', '2']), profile('B', ['2', '3']), profile('off', ['4'], false), profile('C')];
  expect(projectsApart(profiles, [OTHERS, { governs: ['3'] }])).toEqual(['1', '2']);
});

it.each([
  ['everywhere without allowed projects', profile('A'), OTHERS, [], true],
  ['nowhere while it is disabled', profile('A', [], false), OTHERS, [], false],
  ['in the context of an allowed project', profile('A', ['1', '2']), { governs: ['2', '9'] }, [], true],
  ['not in the context of another one', profile('A', ['1']), { governs: ['9'] }, [], false],
  ['not where all others are', profile('A', ['1']), OTHERS, [], false],
  ['there as long as its project is among them', profile('A', ['1']), OTHERS, ['1'], true],
  ['not in another project’s context because of that', profile('A', ['1']), { governs: ['9'] }, ['1'], false],
] as const)('offers a profile %s', (_, one, context, left, enabled) => {
  expect(asOfferedIn([one], context, left)).toEqual([{ id: 'A', name: 'A', enabled }]);
});

it('takes along what people added and still offer, and nothing that stands for a profile', () => {
  const options = [option('1', 'Known'), option('2', 'web ssl'), option('3', 'Theirs'), option('4', 'Old', true)];
  expect(othersOptions([profile('Web SSL')], [{ profileId: 'x', optionId: '1' }], options)).toEqual(['Theirs']);
});

it.each([
  ['the option of the same profile, whatever that is called now', { optionId: '1', value: 'Old name' }, '11'],
  ['the option of the same name where no profile stands behind it', { optionId: '2', value: 'theirs' }, '12'],
  ['nothing where the profile is not offered', { optionId: '3', value: 'Off' }, undefined],
  ['nothing where there is none of that name', { optionId: '4', value: 'None' }, undefined],
  ['nothing where the option is one of the context already', { optionId: '12', value: 'Theirs' }, undefined],
] as const)('chooses %s', (_, held, expected) => {
  const names = new Map([['1', 'New name']]);
  const options = [option('11', 'New name'), option('12', 'Theirs'), option('13', 'Off', true)];
  expect(successorOf(held, names, options)).toBe(expected);
});

it('names a context by the project’s id too, since a key may be given to another project', () => {
  expect(contextName({ id: '10000', key: 'CERT' })).toBe('SCM Certificate profiles: CERT (10000)');
});
