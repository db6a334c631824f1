import * as fc from 'fast-check';
import type { Certificate, Wish } from '../certificate/certificate';
import { certificateId, newCertificate, predecessor } from '../certificate/certificate';
import { DAY_MS } from '../validity';
import { answerClaim } from './answer-claim';
import type { Asked, ClaimFacts } from './answer-claim';
import type { IssuedOrder, Order, OrderState } from './order';
import { lineageOfIssue, NO_TRANSITION, orderId } from './order';
import type { Claim } from './order-steps';
import { newOrder, toIssued, toRequested, toSubmitting } from './order-steps';

const NOW = Date.UTC(2026, 10, 2);
const CREATED = NOW - 100 * DAY_MS;
const LINEAGE = lineageOfIssue('A');
const home = { projectId: '10000', issueTypeId: '10100' };
const request = {
  ...{ profileId: 'p', profileName: 'P', clientId: 'c', scmUrl: 'https://scm.example.com', csr: 'MII' },
  ...{ spkiSha256: 'ab', commonName: 'a.example.com', names: ['a.example.com'], mark: 'M', sentAt: CREATED, home },
};

interface Step {
  readonly state: OrderState;
  readonly issueId: string;
}

/** An order of each generation in turn, each one renewing the last certificate there was. @returns newest first */
function history(...steps: readonly Step[]): Order[] {
  const orders: Order[] = [];
  for (const { state, issueId } of steps) orders.unshift(orderOf(orders, state, issueId));
  return orders;
}

function orderOf(before: readonly Order[], state: OrderState, issueId: string): Order {
  const generation = before.length + 1;
  const newest = certificateOf(before);
  const claim = { issueId, executionId: `run-${generation}`, arrivedAt: '', rule: {} };
  const place = { lineage: LINEAGE, generation, ...(newest && { renews: predecessor(newest) }) };
  const queued = newOrder(claim, place, CREATED);
  const issued = toIssued(toRequested(toSubmitting(queued, request, CREATED), `${generation}`, CREATED), [], CREATED);
  return { ...issued, state } as Order;
}

const isIssued = (order: Order): order is IssuedOrder => order.state === 'issued';

/** The certificate of the last generation that has one. */
function certificateOf(orders: readonly Order[]): Certificate | undefined {
  const order = orders.find(isIssued);
  const [notBefore, notAfter] = [CREATED, CREATED + 150 * DAY_MS];
  const facts = { commonName: 'a.example.com', names: ['a.example.com'], serialNumber: '0A', pem: 'PEM' };
  const made = order && newCertificate(order, { ...facts, notBefore, notAfter, spkiSha256: 'ab' }, CREATED);
  // Issue B is opened for what issue A has.
  return made?.issueId === 'A' ? { ...made, ...(RENEWAL_ON_B && { renewal: RENEWAL_ON_B }) } : made;
}

const RENEWAL_ON_B: Certificate['renewal'] = {
  by: 'person',
  because: 'manual',
  issueWanted: false,
  token: 't',
  begunAt: CREATED,
  issue: { id: 'B', key: 'CERT-2' },
};

/** As it is before anything was begun for its own renewal. */
function unopened({ renewal: _renewal, ...certificate }: Certificate): Certificate {
  return certificate;
}

function newestOf(orders: readonly Order[]): Certificate {
  const certificate = certificateOf(orders);
  if (!certificate) throw new Error('None of these orders has a certificate');
  return certificate;
}

const A = (state: OrderState): Step => ({ state, issueId: 'A' });
const B = (state: OrderState): Step => ({ state, issueId: 'B' });
const none: readonly Step[] = [];

const ask = (asked: Asked, steps: readonly Step[], change: Partial<ClaimFacts> & { newest?: Certificate } = {}) => {
  const generations = history(...steps);
  const claim = { issueId: 'A', executionId: 'new', arrivedAt: '3', rule: {} };
  return answerClaim({
    ...{ asked, claim, lineage: LINEAGE, generations, newest: certificateOf(generations), now: NOW },
    ...change,
  });
};
const from = (issueId: string, rule = {}) => ({
  claim: { issueId, executionId: 'new', arrivedAt: '3', rule },
});

describe('without a certificate', () => {
  it.each<[string, readonly Step[], number]>([
    ['never was an order', none, 1],
    ['the order was declined', [A('declined')], 2],
    ['the order was cancelled', [A('cancelled')], 2],
    ['the second order was rejected', [A('rejected'), A('rejected')], 3],
    ['the CA delivered something else', [A('mismatched')], 2],
  ])('an enrolment is claimed where there %s', (_name, steps, generation) => {
    expect(ask('enroll', steps)).toEqual({ act: 'claim', place: { lineage: LINEAGE, generation } });
  });

  it.each<[string, readonly Step[], number]>([
    ['nothing', none, 1],
    ['an order that came to nothing', [A('declined')], 2],
  ])('a renewal of %s is refused', (_name, steps, generation) => {
    expect(ask('renew', steps)).toMatchObject({
      ...{ act: 'refuse', place: { lineage: LINEAGE, generation } },
      sentence: expect.stringMatching(/no certificate .* Run “Enroll Certificate” instead\./) as string,
    });
  });
});

describe('a transition that is delivered again', () => {
  it.each<[string, readonly Step[], string, number]>([
    ['while the order runs', [A('queued')], 'run-1', 1],
    ['after it was declined', [A('declined')], 'run-1', 1],
    ['after it was issued', [A('issued')], 'run-1', 1],
    ['after the next order was made', [A('declined'), A('requested')], 'run-1', 1],
    ['after the renewal was issued on another issue', [A('issued'), B('issued')], 'run-1', 1],
  ])('is recognised %s', (_name, steps, executionId, generation) => {
    const answer = ask('enroll', steps, { claim: { issueId: 'A', executionId, arrivedAt: '', rule: {} } });
    expect(answer).toMatchObject({ act: 'repeated', order: { generation } });
  });

  it('is recognised where it joined an order instead of making one', () => {
    const generations = history(A('requested')).map((order) => ({ ...order, joined: ['new'] }));
    expect(ask('enroll', none, { generations })).toEqual({ act: 'repeated', order: generations[0] });
  });

  it('is not guessed at where Jira gives transitions no id', () => {
    const generations = history(A('declined')).map((order) => ({ ...order, executionId: '', joined: [''] }));
    const claim = { issueId: 'A', executionId: '', arrivedAt: '', rule: {} };
    expect(ask('enroll', none, { generations, claim }).act).toBe('claim');
  });
});

describe('while an order runs', () => {
  const RUNNING = ['queued', 'submitting', 'unknown', 'requested', 'applied'] as const;

  it.each(RUNNING.flatMap((state) => [['enroll', state] as const, ['renew', state] as const]))(
    '%s on the same issue makes no second one beside one that is %s',
    (asked, state) => {
      expect(ask(asked, [A(state)])).toMatchObject({
        ...{ act: 'join', order: { generation: 1 }, message: { kind: 'already-running', operators: [] } },
      });
      expect(ask(asked, [A('issued'), A(state)])).toMatchObject({ act: 'join', order: { generation: 2 } });
    },
  );

  const onRenewalIssue = [A('issued'), B('requested')];
  const onOldIssue = [A('issued'), A('queued')];

  it.each<[string, Asked, readonly Step[], string, object, string]>([
    ['its renewal issue: it stays enrolled', 'renew', onRenewalIssue, 'A', {}, 'Certificate Enrolled'],
    ['the old issue: the renewal issue got nothing yet', 'enroll', onOldIssue, 'B', {}, 'Certificate Request'],
    ['elsewhere, and the rule names a status', 'renew', onRenewalIssue, 'A', { onRefusal: 'Live' }, 'Live'],
  ])('an issue is told when the order is on %s', (_name, asked, steps, issueId, rule, returnTo) => {
    expect(ask(asked, steps, from(issueId, rule))).toMatchObject({
      ...{ act: 'join', order: { generation: 2 }, message: { kind: 'elsewhere', issueId, returnTo, issued: false } },
    });
  });
});

describe('with a certificate', () => {
  it.each<[string, Partial<Certificate>]>([
    ['Certificate Expired', { notAfter: NOW - 1_000 }],
    ['Certificate Revoked', { revoked: { at: NOW, by: 'app' } }],
  ])('an issue goes back to %s where its certificate is over and its renewal runs elsewhere', (returnTo, change) => {
    const newest = { ...certificateOf(history(A('issued')))!, ...change };
    const { message } = ask('renew', [A('issued'), B('requested')], { ...from('A', {}), newest }) as never;
    expect(message).toMatchObject({ kind: 'elsewhere', issueId: 'A', returnTo });
  });

  const generations = history(A('issued'));
  const own = certificateOf(generations)!;
  const renewing = (generation: number) => ({
    ...{ act: 'claim', place: { lineage: LINEAGE, generation, renews: predecessor(own) } },
  });

  it('Enroll on its own issue delivers it again and orders nothing', () => {
    expect(ask('enroll', [A('issued')])).toEqual({
      ...{ act: 'join', order: generations[0], message: { kind: 'enrolled', certId: '1', warnings: [] } },
    });
  });

  it('a renewed one is delivered again as what it is', () => {
    expect(ask('enroll', [A('issued'), A('issued')])).toMatchObject({
      ...{ act: 'join', message: { kind: 'enrolled', certId: '2', renews: '1' } },
    });
  });

  it.each<[string, Asked, readonly Step[], string, number]>([
    ['Renew on its own issue', 'renew', [A('issued')], 'A', 2],
    ['Renew again after a renewal that was declined', 'renew', [A('issued'), A('declined')], 'A', 3],
    ['Enroll on its own issue after a renewal that was refused', 'enroll', [A('issued'), A('rejected')], 'A', 3],
    ['Enroll on the renewal issue', 'enroll', [A('issued')], 'B', 2],
    ['Renew on the renewal issue', 'renew', [A('issued')], 'B', 2],
    ['Enroll again on the renewal issue', 'enroll', [A('issued'), B('cancelled')], 'B', 3],
    ['Renew on the old issue after the renewal issue was cancelled', 'renew', [A('issued'), B('cancelled')], 'A', 3],
  ])('%s renews it', (_name, asked, steps, issueId, generation) => {
    expect(ask(asked, steps, from(issueId))).toEqual(renewing(generation));
  });

  const HOUR_LATER = CREATED + 3_600_000;
  it.each<[string, Partial<Order>, Partial<Claim>, number, string]>([
    ['just after the app renewed it there', { unattended: true }, {}, HOUR_LATER - 1, 'join'],
    ['an hour after that', { unattended: true }, {}, HOUR_LATER, 'claim'],
    ['by a button that was shown the new one', { unattended: true }, { arrivedAt: NO_TRANSITION }, CREATED, 'claim'],
    ['just after a person renewed it', {}, {}, CREATED, 'claim'],
  ])('Renew on its own issue %s', (_when, change, said, now, act) => {
    const [renewal, first] = history(A('issued'), A('issued')) as [Order, Order];
    const generations = [{ ...renewal, ...change } as Order, first];
    const claim = { issueId: 'A', executionId: 'new', arrivedAt: '3', rule: {}, ...said };
    const newest = unopened(certificateOf(generations)!);
    const answer = answerClaim({ asked: 'renew', claim, lineage: LINEAGE, generations, newest, now });
    expect(answer).toMatchObject({ act, ...(act === 'join' && { message: { kind: 'enrolled', certId: '2' } }) });
  });

  it.each(['enroll', 'renew'] as const)(
    '%s on the renewal issue orders nothing once the renewal was made on the old one',
    (asked) => {
      const claim = { issueId: 'B', executionId: 'new', arrivedAt: '3', rule: {} };
      const generations = history(A('issued'), A('issued'));
      const answer = ask(asked, [A('issued'), A('issued')], { claim, newest: unopened(newestOf(generations)) });
      expect(answer).toMatchObject({
        act: 'join',
        order: { generation: 2 },
        message: { kind: 'elsewhere', issueId: 'B', issued: true, returnTo: 'Certificate Cancelled' },
      });
    },
  );

  it('an issue that nothing was opened for is sent to the order of the certificate, whatever came after that', () => {
    const steps = [A('issued'), A('issued'), A('declined')];
    const begun = { by: 'app', because: 'policy', issueWanted: false, token: 't', begunAt: CREATED } as const;
    const newest = { ...newestOf(history(...steps)), renewal: begun };
    expect(ask('renew', steps, { ...from('C'), newest })).toMatchObject({
      ...{ act: 'join', order: { generation: 2 }, message: { kind: 'elsewhere', issueId: 'C', issued: true } },
    });
  });

  it('nor is an issue moved back that nobody has moved: a button was pressed on it', () => {
    const pressed = (issueId: string) => ({
      claim: { issueId, executionId: 'new', arrivedAt: NO_TRANSITION, rule: { onRefusal: 'Live' } },
    });
    const done = ask('renew', [A('issued'), A('issued')], pressed('C'));
    const running = ask('renew', [A('issued'), B('requested')], pressed('A'));
    expect([done, running]).toMatchObject([
      { message: { kind: 'elsewhere', returnTo: '' } },
      { message: { kind: 'elsewhere', returnTo: '' } },
    ]);
  });

  it('a renewal takes what the newest certificate is, not the first', () => {
    expect(ask('renew', [A('issued'), A('issued')])).toMatchObject({
      act: 'claim',
      place: { generation: 3, renews: { id: certificateId('p', '2'), certId: '2', orderId: orderId(LINEAGE, 2) } },
    });
  });

  it('an issue whose certificate was renewed elsewhere is sent there, whatever it asks', () => {
    for (const asked of ['enroll', 'renew'] as const) {
      expect(ask(asked, [A('issued'), B('issued')])).toMatchObject({
        ...{ act: 'join', order: { generation: 2 }, message: { kind: 'elsewhere', issueId: 'A', issued: true } },
      });
    }
  });

  const twice = [A('issued'), B('issued')];
  const thrice = [A('issued'), B('issued'), { state: 'issued', issueId: 'C' } as const];

  it.each<[string, Asked, readonly Step[], string, object]>([
    ['renewed on B', 'renew', twice, 'A', {}],
    ['renewed on B and then on C', 'renew', thrice, 'A', {}],
    ['renewed on B and then on C', 'enroll', thrice, 'A', {}],
    ['the renewal, renewed on C', 'renew', thrice, 'B', {}],
    ['renewed on B, by a rule that names a status', 'enroll', twice, 'A', { onRefusal: 'Live' }],
    ['renewed on B, whose own renewal runs on C', 'renew', [...twice, { state: 'queued', issueId: 'C' }], 'A', {}],
    [
      'renewed on B, whose renewal on C was declined',
      'renew',
      [...twice, { state: 'declined', issueId: 'C' }],
      'A',
      {},
    ],
  ])('an issue that was %s and asks to %s stays renewed', (_name, asked, steps, issueId, rule) => {
    expect(ask(asked, steps, from(issueId, rule))).toMatchObject({
      act: 'join',
      order: { generation: steps.filter(({ state }) => state === 'issued').length },
      message: { kind: 'elsewhere', issueId, returnTo: 'Certificate Renewed', issued: true },
    });
  });

  describe('that was revoked', () => {
    const revoked = { newest: { ...own, revoked: { at: NOW, by: 'elsewhere' } as const } };

    it('Enroll on its own issue orders a new one, which renews nothing', () => {
      expect(ask('enroll', [A('issued')], revoked)).toEqual({
        ...{ act: 'claim', place: { lineage: LINEAGE, generation: 2 } },
      });
    });

    it.each<[Asked, string]>([
      ['renew', 'A'],
      ['renew', 'B'],
      ['enroll', 'B'],
    ])('%s on issue %s is refused', (asked, issueId) => {
      expect(ask(asked, [A('issued')], { ...revoked, ...from(issueId) })).toMatchObject({
        ...{ act: 'refuse', place: { lineage: LINEAGE, generation: 2 } },
        sentence: expect.stringMatching(/was revoked.* run “Enroll Certificate”/) as string,
      });
    });
  });

  describe('that somebody wants revoked', () => {
    const wish = (what: Wish['what']): Wish => ({ what, executionId: 'w', arrivedAt: '', rule: {} });
    const wanting = (...wishes: readonly Wish['what'][]) => ({ newest: { ...own, wishes: wishes.map(wish) } });
    const refused = {
      ...{ act: 'refuse', place: { lineage: LINEAGE, renews: predecessor(own) } },
      sentence: expect.stringMatching(/is being revoked\. Run “Enroll Certificate” again when/) as string,
    };

    it.each<[string, readonly Step[], readonly Wish['what'][], number]>([
      ['its first certificate', [A('issued')], ['revoke'], 2],
      ['its first certificate, whatever else was asked before', [A('issued')], ['do-not-renew', 'revoke'], 2],
      ['a certificate whose renewal was declined', [A('issued'), A('declined')], ['revoke'], 3],
    ])(
      'Enroll is refused for %s: what is on its way out is not delivered again',
      (_name, steps, wishes, generation) => {
        expect(ask('enroll', steps, wanting(...wishes))).toMatchObject({
          ...{ ...refused, place: { ...refused.place, generation } },
        });
      },
    );

    it('Enroll is refused in its last second and after, until the wish is answered', () => {
      for (const now of [own.notAfter, own.notAfter + 1_000]) {
        expect(ask('enroll', [A('issued')], { ...wanting('revoke'), now }).act).toBe('refuse');
      }
      const revoked = { newest: { ...own, revoked: { at: NOW, by: 'app', reason: 1 } as const } };
      expect(ask('enroll', [A('issued')], revoked).act).toBe('claim');
    });

    it('a wish not to renew it stands in nobody’s way', () => {
      expect(ask('enroll', [A('issued')], wanting('do-not-renew')).act).toBe('join');
    });

    it('a repetition, and what runs already, are still recognised', () => {
      const again = { claim: { issueId: 'A', executionId: 'run-1', arrivedAt: '', rule: {} } };
      expect(ask('enroll', [A('issued')], { ...wanting('revoke'), ...again }).act).toBe('repeated');
      expect(ask('enroll', [A('issued'), A('queued')], wanting('revoke')).act).toBe('join');
    });
  });

  describe('that has expired', () => {
    const late = { now: own.notAfter + 1_000 };

    it('Enroll on its own issue orders a new one, to the second', () => {
      expect(ask('enroll', [A('issued')], late)).toEqual({
        ...{ act: 'claim', place: { lineage: LINEAGE, generation: 2 } },
      });
      expect(ask('enroll', [A('issued')], { now: late.now - 1 }).act).toBe('join');
    });

    it.each<[Asked, string]>([
      ['renew', 'A'],
      ['enroll', 'B'],
    ])('%s on issue %s renews it all the same', (asked, issueId) => {
      expect(ask(asked, [A('issued')], { ...late, ...from(issueId) })).toEqual(renewing(2));
    });
  });
});

describe('whatever has happened', () => {
  const STATES: readonly OrderState[] = [
    ...(['queued', 'submitting', 'unknown', 'requested', 'applied'] as const),
    ...(['issued', 'issued', 'declined', 'rejected', 'mismatched', 'cancelled'] as const),
  ];
  const step = fc.record({ state: fc.constantFrom(...STATES), issueId: fc.constantFrom('A', 'B', 'C') });
  const asker = fc.record({
    asked: fc.constantFrom<Asked>('enroll', 'renew'),
    issueId: fc.constantFrom('A', 'B', 'C', 'D'),
    executionId: fc.constantFrom('', 'new', 'other', 'run-1', 'run-2'),
  });
  /** Facts of one moment; only the latest order can still run. */
  const situation = fc
    .record({
      steps: fc.array(step, { maxLength: 6 }),
      revoked: fc.boolean(),
      wished: fc.constantFrom<Wish['what'] | undefined>('revoke', 'do-not-renew', undefined),
      age: fc.integer({ min: 0, max: 200 }),
    })
    .map(({ steps, revoked, wished, age }) => {
      const ended = steps.map((one, index) =>
        index < steps.length - 1 && ['queued', 'submitting', 'unknown', 'requested', 'applied'].includes(one.state)
          ? { ...one, state: 'cancelled' as const }
          : one,
      );
      const generations = history(...ended);
      const certificate = certificateOf(generations);
      const wishes = wished ? [{ what: wished, executionId: 'w', arrivedAt: '', rule: {} }] : [];
      const gone = revoked && { revoked: { at: NOW, by: 'app' } as const };
      const newest = certificate && { ...certificate, wishes, ...gone };
      return { lineage: LINEAGE, generations, newest, now: CREATED + age * DAY_MS };
    });
  type Asker = { readonly asked: Asked; readonly issueId: string; readonly executionId: string };
  const answerTo = (facts: Omit<ClaimFacts, 'asked' | 'claim'>, { asked, issueId, executionId }: Asker) =>
    answerClaim({ ...facts, asked, claim: { issueId, executionId, arrivedAt: '', rule: {} } });

  it('whoever asks claims the one generation that comes next, so only one of them gets it', () => {
    fc.assert(
      fc.property(situation, asker, asker, (facts, one, other) => {
        const claims = [answerTo(facts, one), answerTo(facts, other)].filter(({ act }) => act === 'claim');
        for (const claim of claims) {
          expect(claim).toMatchObject({ place: { lineage: LINEAGE, generation: facts.generations.length + 1 } });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('nothing is claimed beside an order that runs, or for a certificate that was renewed elsewhere', () => {
    fc.assert(
      fc.property(situation, asker, (facts, who) => {
        const [latest] = facts.generations;
        if (answerTo(facts, who).act !== 'claim') return;
        expect(['issued', 'declined', 'rejected', 'mismatched', 'cancelled', undefined]).toContain(latest?.state);
        const had = facts.generations.some((order) => order.state === 'issued' && order.issueId === who.issueId);
        if (had) expect(facts.newest?.issueId).toBe(who.issueId);
      }),
      { numRuns: 2_000 },
    );
  });

  it('nothing is enrolled on the issue of a certificate that somebody wants revoked', () => {
    fc.assert(
      fc.property(situation, asker, (facts, who) => {
        if (who.asked !== 'enroll' || who.issueId !== facts.newest?.issueId) return;
        if (!facts.newest.wishes.some(({ what }) => what === 'revoke')) return;
        const answer = answerTo(facts, who);
        expect(answer.act).not.toBe('claim');
        if (answer.act === 'join') expect(answer.message.kind).not.toBe('enrolled');
      }),
      { numRuns: 2_000 },
    );
  });

  it('a certificate that is good is renewed, never ordered anew, and nothing renews a revoked one', () => {
    fc.assert(
      fc.property(situation, asker, (facts, who) => {
        const answer = answerTo(facts, who);
        if (answer.act !== 'claim' || !facts.newest) return;
        const { revoked, notAfter } = facts.newest;
        if (revoked) expect(answer.place).not.toHaveProperty('renews');
        else if (facts.now <= notAfter) expect(answer.place.renews).toEqual(predecessor(facts.newest));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a Replace', () => {
  it('claims the next generation of the issue’s own certificate, for what is left of its validity', () => {
    expect(ask('replace', [A('issued')])).toEqual({
      act: 'claim',
      place: {
        ...{ lineage: LINEAGE, generation: 2 },
        renews: {
          id: 'p:1',
          certId: '1',
          orderId: orderId(LINEAGE, 1),
          issueId: 'A',
          spkiSha256: 'ab',
          how: 'replace',
        },
      },
    });
  });

  it.each<[string, readonly Step[], (newest: Certificate) => Certificate, RegExp]>([
    ['there is no certificate', none, (newest) => newest, /no certificate that could be replaced/],
    ['the certificate is another issue’s', [B('issued')], (newest) => newest, /no certificate that could be replaced/],
    ['it was revoked', [A('issued')], (newest) => ({ ...newest, revoked: { at: NOW, by: 'app' } }), /was revoked/],
    ['it has expired', [A('issued')], (newest) => ({ ...newest, notAfter: NOW - DAY_MS }), /would end with it/],
    [
      'it is being revoked',
      [A('issued')],
      (newest) => ({ ...newest, wishes: [{ what: 'revoke', executionId: 'r', arrivedAt: '4', rule: {} }] }),
      /is being revoked/,
    ],
  ])('is refused where %s', (_what, steps, change, sentence) => {
    const newest = certificateOf(history(...steps));
    const answer = ask('replace', steps, newest ? { newest: change(newest) } : {});
    expect(answer).toMatchObject({ act: 'refuse', sentence: expect.stringMatching(sentence) as string });
  });

  it('that is refused on a renewal issue still names the certificate, however often it is asked for', () => {
    const newest = certificateOf(history(A('issued')))!;
    const answer = ask('replace', [A('issued')], { ...from('B'), newest });
    expect(answer).toMatchObject({ act: 'refuse', place: { generation: 2, renews: predecessor(newest) } });
  });

  it('a wish not to renew the certificate stands in nobody’s way', () => {
    const wish: Wish = { what: 'do-not-renew', executionId: 'w', arrivedAt: '', rule: {} };
    const newest = { ...newestOf(history(A('issued'))), wishes: [wish] };
    expect(ask('replace', [A('issued')], { newest }).act).toBe('claim');
  });

  it.each<Asked>(['renew', 'replace', 'enroll'])('is what %s is told of while it runs', (asked) => {
    const answer = ask(asked, [A('issued'), A('requested')]);
    expect(answer).toMatchObject({ act: 'join', message: { kind: 'already-running' } });
  });
});
