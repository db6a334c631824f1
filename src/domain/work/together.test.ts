import { setTimeout } from 'node:timers/promises';
import { together } from './together';

it('gives what each gave, in their order', async () => {
  expect(await together([setTimeout(2, 'slow'), 'given', Promise.resolve(3)])).toEqual(['slow', 'given', 3]);
});

it('fails only when all have ended', async () => {
  let ended = false;
  const slow = setTimeout(20).then(() => (ended = true));
  await expect(together([Promise.reject(new Error('No.')), slow])).rejects.toThrow('No.');
  expect(ended).toBe(true);
});
