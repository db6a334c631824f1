import type { RenewalTiming } from '../policy';
import { TWO_THIRDS } from '../policy';
import { boundInWords } from './why-then';

const share = { by: 'fraction', lived: TWO_THIRDS } as const;

it.each<[string, Parameters<typeof boundInWords>[0], RenewalTiming, string]>([
  [
    'time for people',
    'time-for-people',
    share,
    'earlier than after two thirds of its life, so that people have time for it',
  ],
  ['a short life', 'short-lived', share, 'at half of its life, because it lives less than ten days'],
  ['a silent CA', 'fraction', { by: 'ca-window' }, 'after two thirds of its life, because its CA suggests no time'],
])('names %s, which holds instead of the timing', (_what, rule, timing, words) => {
  expect(boundInWords(rule, timing)).toBe(words);
});

it.each<RenewalTiming>([share, { by: 'window', days: 30 }, { by: 'ca-window' }])(
  'names nothing beside %j',
  (timing) => {
    expect(boundInWords(timing.by, timing)).toBeUndefined();
  },
);
