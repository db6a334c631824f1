import { JustAnswered } from './just-answered';

const HOST = 'scm.example';

it('believes in a host for ten seconds after its answer, and in no other one', () => {
  const hosts = new JustAnswered();
  expect(hosts.is(HOST, 0)).toBe(false);
  hosts.begin(HOST)(true, 1_000);
  expect([hosts.is(HOST, 10_999), hosts.is(HOST, 11_000), hosts.is('other.example', 1_000)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('believes no more once a call has failed, until a later one is answered', () => {
  const hosts = new JustAnswered();
  hosts.begin(HOST)(true, 0);
  hosts.begin(HOST)(false, 1_000);
  expect(hosts.is(HOST, 1_000)).toBe(false);
  hosts.begin(HOST)(true, 2_000);
  expect(hosts.is(HOST, 2_000)).toBe(true);
});

it('takes no answer for a sign of health that was asked for before another call failed', () => {
  const hosts = new JustAnswered();
  const [early, other] = [hosts.begin(HOST), hosts.begin(HOST)];
  other(false, 1_000);
  early(true, 2_000);
  expect(hosts.is(HOST, 2_000)).toBe(false);
});
