import { planOptions } from './offered-options';
import type { FieldOption, Offered } from './offered-options';

const profile = (id: string, name: string, enabled = true) => ({ id, name, enabled });
const option = (id: string, value: string, disabled = false): FieldOption => ({ id, value, disabled });
const offered = (profileId: string, optionId: string): Offered => ({ profileId, optionId });

it('leaves alone what is as it should be, and what is somebody else’s', () => {
  const plan = planOptions([profile('p', 'A')], [offered('p', '1')], [option('1', 'A'), option('2', 'Other')]);
  expect(plan).toEqual({ updates: [], creates: [], kept: [offered('p', '1')] });
});

it('creates what is missing and offered', () => {
  const { creates } = planOptions([profile('p', 'A'), profile('q', 'B', false)], [], []);
  expect(creates).toEqual([{ profileId: 'p', value: 'A' }]);
});

it('takes over an option of the name, however it is capitalised, and spells it as the profile does', () => {
  const plan = planOptions([profile('p', 'Web SSL')], [], [option('1', 'web ssl', true)]);
  expect(plan).toEqual({ updates: [option('1', 'Web SSL')], creates: [], kept: [offered('p', '1')] });
});

it('never takes over an option that stands for another profile', () => {
  const profiles = [profile('p', 'B'), profile('q', 'A')];
  const plan = planOptions(profiles, [offered('p', '1')], [option('1', 'A')]);
  expect(plan.updates).toEqual([option('1', 'B')]);
  expect(plan.creates).toEqual([{ profileId: 'q', value: 'A' }]);
});

it('disables the option of a profile that is gone, once', () => {
  const known = [offered('gone', '1')];
  expect(planOptions([], known, [option('1', 'A')])).toMatchObject({ updates: [option('1', 'A', true)], kept: [] });
  expect(planOptions([], known, [option('1', 'A', true)]).updates).toEqual([]);
});

it('makes an option anew that somebody deleted', () => {
  const plan = planOptions([profile('p', 'A')], [offered('p', '1')], []);
  expect(plan).toMatchObject({ creates: [{ profileId: 'p', value: 'A' }], kept: [] });
});

it('never lets two options bear one name on the way, also when two profiles swap theirs', () => {
  const options = [option('1', 'A'), option('2', 'B'), option('3', 'B (earlier)')];
  const { updates } = planOptions(
    [profile('p', 'B'), profile('q', 'A')],
    [offered('p', '1'), offered('q', '2')],
    options,
  );
  const board = new Map(options.map((one) => [one.id, one]));
  for (const update of updates) {
    board.set(update.id, update);
    const names = [...board.values()].map(({ value }) => value);
    expect(new Set(names).size).toBe(names.length);
  }
  expect([...board.values()].map(({ value }) => value)).toEqual(['B', 'A', 'B (earlier)']);
});
