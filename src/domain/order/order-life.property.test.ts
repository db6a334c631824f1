/** What may never happen to orders, whatever comes in whatever order, and however often. */
import * as fc from 'fast-check';
import { IN_FLIGHT, OrderWorld } from '../testing/order-world';
import type { Event } from '../testing/order-world';
import { DAY_MS, HOUR_MS } from '../validity';
import { LEASE_MS } from '../work/work';
import type { Order } from './order';
import { WORDS } from './order-view';

const sents = [
  'taken',
  'lost',
  'lost-and-died',
  'unheard',
  'unheard-and-died',
  'refused',
  'busy',
  'no-access',
] as const;
const saids = ['requested', 'applied', 'issued', 'declined', 'rejected', 'mismatched', 'busy'] as const;

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('ask' as const),
      asked: fc.constantFrom('enroll' as const, 'renew' as const),
      press: fc.integer({ min: 0, max: 20 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('job' as const),
      at: fc.constantFrom(1 as const, 2 as const),
      sent: fc.constantFrom(...sents),
      said: fc.constantFrom(...saids),
      jira: fc.constantFrom('ok' as const, 'ok' as const, 'busy' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('settle' as const),
      how: fc.constantFrom('truly' as const, 'wrong-id' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'cancel' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('pass' as const),
      ms: fc.constantFrom(1_000, LEASE_MS + 1, HOUR_MS, 8 * DAY_MS),
    }),
  },
);

const events = fc.array(event, { minLength: 1, maxLength: 60 });

/** Plays the events, and looks at every order before and after each. */
function play(story: readonly Event[], look: (before: readonly Order[], world: OrderWorld, came: Event) => void) {
  const world = new OrderWorld();
  for (const came of story) {
    const before = [...world.list()];
    world.happen(came);
    look(before, world, came);
  }
  return world;
}

const always = (property: (story: readonly Event[]) => unknown) => {
  fc.assert(
    fc.property(events, (story) => void property(story)),
    { numRuns: 1_500 },
  );
};

it('there is at most one order in flight, and it is the latest', () => {
  always((story) =>
    play(story, (_before, world) => {
      const earlier = world.list().slice(0, -1);
      expect(earlier.filter(({ state }) => IN_FLIGHT.has(state))).toEqual([]);
    }),
  );
});

it('SCM takes at most one order of each generation, as long as people say the truth', () => {
  always((story) => {
    const { taken } = play(story, () => undefined);
    expect([...taken.values()].filter((certIds) => certIds.length > 1)).toEqual([]);
  });
});

it('generations follow one another, each one claimed once', () => {
  always((story) => {
    const world = play(story, () => undefined);
    expect(world.list().map(({ generation }) => generation)).toEqual(world.list().map((_order, place) => place + 1));
  });
});

it('nothing leads out of a state in which an order has ended', () => {
  always((story) =>
    play(story, (before, world) => {
      for (const was of before.filter(({ state }) => !IN_FLIGHT.has(state))) {
        const is = world.list().find(({ id }) => id === was.id);
        expect(is?.state).toBe(was.state);
        if ('certId' in was) expect(is).toMatchObject({ certId: was.certId });
      }
    }),
  );
});

it('what is not known is never sent again by itself: only a person settles it', () => {
  always((story) =>
    play(story, (before, world, came) => {
      const was = before.find(({ state }) => state === 'unknown');
      if (!was || came.what === 'settle') return;
      expect(world.list().find(({ id }) => id === was.id)?.state).toBe('unknown');
    }),
  );
});

/** Nobody acts next; or it does not come up again, although it has not ended or its issue has still to be told. */
function isForgotten({ state, work, nextAttemptAt, untold }: Order): boolean {
  if (WORDS[state].next === '') return true;
  if (work === 'open') return nextAttemptAt <= 0;
  const mayRest = !IN_FLIGHT.has(state) || state === 'unknown';
  return !mayRest || untold.length > 0;
}

it('every order has somebody who acts next, and comes up again unless it ended or a person has to settle it', () => {
  always((story) =>
    play(story, (_before, world) => {
      expect(world.list().filter(isForgotten)).toEqual([]);
    }),
  );
});

it('what has changed is told before anything else happens, as soon as Jira takes it', () => {
  const well: Event = { what: 'job', at: 2, sent: 'taken', said: 'requested', jira: 'ok' };
  always((story) => {
    const world = play(story, () => undefined);
    for (let day = 0; day < 4; day++) {
      world.happen({ what: 'pass', ms: DAY_MS });
      world.happen(well);
    }
    expect(world.list().at(-1)?.untold ?? []).toEqual([]);
  });
});
