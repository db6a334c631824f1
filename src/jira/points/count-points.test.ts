import { jiraMeter } from '../client';
import { countPoints } from './count-points';

const answer = { headers: new Headers() } as unknown as Parameters<typeof jiraMeter.note>[2];

it('counts each site for itself, where one process serves several', () => {
  const present = { site: 'one' };
  const counted = countPoints(() => present.site);
  jiraMeter.note('issue', {}, answer);
  present.site = 'two';
  expect(counted()).toEqual({ spent: 0 });
  jiraMeter.note('issue', {}, answer);
  jiraMeter.note('issue', {}, answer);
  present.site = 'one';
  expect(counted()).toEqual({ spent: 2 });
  expect(counted()).toEqual({ spent: 0 });
  present.site = 'two';
  expect(counted()).toEqual({ spent: 4 });
});

it('keeps what has not been asked for of so many sites, and no more', () => {
  const present = { site: '' };
  const counted = countPoints(() => present.site);
  for (let number = 0; number <= 50; number++) {
    present.site = String(number);
    jiraMeter.note('issue', {}, answer);
  }
  present.site = '0';
  expect(counted()).toEqual({ spent: 0 });
  present.site = '1';
  expect(counted()).toEqual({ spent: 2 });
});
