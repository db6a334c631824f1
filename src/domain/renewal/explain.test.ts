import type { Certificate, Renewal } from '../certificate/certificate';
import type { Order, OrderState } from '../order/order';
import { newOrder, toIssued, toRequested, toSubmitting } from '../order/order-steps';
import { NOW as START, sampleCertificate } from '../testing/sample-certificate';
import { CLAIM, REQUEST } from '../testing/sample-order';
import { DAY_MS, NO_EXPIRY_MS } from '../validity';
import { explainRenewal, factsOf, latestThatCounts, progressOf } from './explain';
import { dueAt } from './own-renewal';
import { ANY_TIME, DEFAULT_POLICY } from './policy';
import type { RenewalCalendar, RenewalPolicy } from './policy';

const END = START + 90 * DAY_MS;
const certificate = sampleCertificate();
/** An order of the certificate's lineage. */
const orderOf = (generation: number, state: OrderState, createdAt = START): Order => {
  const queued = newOrder(CLAIM, { lineage: 'issue-1', generation }, createdAt);
  const issued = toIssued(toRequested(toSubmitting(queued, REQUEST, createdAt), '77', createdAt), [], createdAt);
  return { ...issued, state } as Order;
};
const own = orderOf(1, 'issued');
const auto: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true };
const fresh: RenewalPolicy = { ...auto, keyOnRenewal: 'fresh' };
const forced: RenewalPolicy = { ...DEFAULT_POLICY, force: { from: START + 1, until: START + DAY_MS, by: 'admin' } };
const byApp: Renewal = { by: 'app', because: 'policy', issueWanted: false, token: 't', begunAt: END - 31 * DAY_MS };
const issue = { id: '2', key: 'CERT-2' };
const byPerson: Renewal = { by: 'person', because: 'manual', issueWanted: false, token: 't', begunAt: START, issue };
const { issue: _issue, ...withoutIssue } = byPerson;
const by = { id: 'p:78', serialNumber: '0B', notAfter: END, issueId: '2', issueKey: 'CERT-2' };

const DUE = dueAt(certificate, DEFAULT_POLICY);
const DUE_DAY = new Date(DUE).toISOString().slice(0, 10);
const BEGINS = `Renewal begins on ${DUE_DAY}, after two thirds of its life; `;
const WITHIN = `Due since ${DUE_DAY}, after two thirds of its life; `;
const FORCED = 'A Jira admin had all certificates of this profile renewed; ';

const WAITS = 'Its renewal waits for a person: “Enroll Certificate” on CERT-2, or “Renew Certificate” here.';

it.each<[string, Partial<Certificate>, RenewalPolicy, number]>([
  [`${BEGINS}the app renews it by itself.`, {}, auto, START],
  [`${BEGINS}a renewal issue is opened for a person.`, {}, DEFAULT_POLICY, START],
  [`${BEGINS}the requester is asked for a CSR with a new key.`, {}, fresh, START],
  [`${WITHIN}the app renews it by itself.`, {}, auto, DUE],
  [`${WITHIN}a renewal issue is opened for a person.`, {}, DEFAULT_POLICY, DUE],
  [`${WITHIN}the requester is asked for a CSR with a new key.`, {}, fresh, DUE],
  [`${FORCED}the app renews it by itself.`, {}, forced, START + 1],
  [`${FORCED}the requester is asked for a CSR with a new key.`, {}, { ...forced, keyOnRenewal: 'fresh' }, START + 1],
  ['The app is about to renew it.', { renewal: byApp }, auto, DUE],
  [WAITS, { renewal: byPerson }, auto, DUE],
  [WAITS, { renewal: byPerson }, auto, END - 7 * DAY_MS],
  ['Its renewal waits for a person: “Renew Certificate” here.', { renewal: withoutIssue }, auto, DUE],
  [
    'Its key was reported as compromised; a person has to replace it with a new key.',
    { renewal: byApp, compromised: { at: START } },
    auto,
    DUE,
  ],
  [
    `${WITHIN}its key was reported as compromised, so a person has to replace it with a new key.`,
    { compromised: { at: START } },
    auto,
    DUE,
  ],
  [`${WITHIN}an agent is asked on the request.`, { serviceDesk: true }, DEFAULT_POLICY, DUE],
  [`${WITHIN}the customer is asked on the request for a CSR with a new key.`, { serviceDesk: true }, fresh, DUE],
  ['Renewed on CERT-2.', { supersededBy: by }, auto, DUE],
  ['Revoked; it is not renewed.', { revoked: { at: START, by: 'app', reason: 1 } }, auto, DUE],
  ['Revoked outside Jira; it is not renewed.', { revoked: { at: START, by: 'elsewhere' } }, auto, DUE],
  ['Expired.', {}, auto, END],
  ['It never expires.', { notAfter: NO_EXPIRY_MS }, auto, END],
  ['Not to be renewed: The shop closes.', { noRenewal: { reason: 'The shop closes.', at: START } }, auto, DUE],
])('says: %s', (sentence, change, policy, now) => {
  expect(explainRenewal({ certificate: { ...certificate, ...change }, policy, now }, own)).toBe(sentence);
});

it.each([
  [undefined, `SCM does not answer: the app renews it once SCM does, and tries in any case from 2027-01-16 on.`],
  [
    DUE + 3 * DAY_MS,
    'SCM did not answer until 2027-01-03, and what waited goes out little by little: its turn comes on 2027-01-06; the app renews it by itself.',
  ],
])('says why SCM’s silence until %s holds back what is due', (until, sentence) => {
  const limits = { silence: { since: DUE - 4 * DAY_MS, ...(until !== undefined && { until }) } };
  const said = explainRenewal({ certificate, policy: auto, limits, now: DUE + 3 * DAY_MS }, own);
  expect(said).toBe(`Due since ${DUE_DAY}, after two thirds of its life, but ${sentence}`);
});

it.each<[OrderState, Partial<Certificate>, string]>([
  ['requested', {}, 'Its renewal is under way.'],
  ['unknown', { renewal: byPerson }, 'Its renewal is under way on CERT-2.'],
  ['declined', { renewal: byApp }, 'Its renewal came to nothing; a person has to look.'],
  ['declined', { renewal: byPerson }, 'Its renewal on CERT-2 came to nothing; a person has to look.'],
  ['declined', { renewal: byPerson, remindedAt: 23 }, 'Its renewal on CERT-2 came to nothing; a person has to look.'],
  ['requested', { renewal: byPerson, remindedAt: 23 }, 'Its renewal is under way on CERT-2.'],
])('says of a next order that is %s, with %j, that it stands so', (state, change, sentence) => {
  const explained = { certificate: { ...certificate, ...change }, policy: auto, now: DUE };
  expect(explainRenewal(explained, orderOf(2, state))).toBe(sentence);
});

it.each<[string, OrderState, number, string]>([
  ['a renewal that had ended before', 'declined', -1, 'Not to be renewed: The shop closes.'],
  ['a renewal that was running', 'requested', -1, 'Not to be renewed: The shop closes.'],
  ['nothing, until somebody asks all the same', 'requested', 1, 'Its renewal is under way on CERT-2.'],
])('“Do Not Renew” stops %s', (_name, state, afterwards, sentence) => {
  const at = START + DAY_MS;
  const stopped = { ...certificate, renewal: byPerson, noRenewal: { reason: 'The shop closes.', at } };
  const explained = { certificate: stopped, policy: auto, now: DUE };
  expect(explainRenewal(explained, orderOf(2, state, at + afterwards))).toBe(sentence);
});

/** A replacement in the place of an order. */
const replacing = (order: Order): Order => ({
  ...order,
  renews: { id: 'p:77', certId: '77', orderId: 'issue-1#1', issueId: '1', how: 'replace' },
});

describe('a replacement', () => {
  it.each<OrderState>(['rejected', 'declined', 'mismatched', 'cancelled'])('that is %s is no renewal', (state) => {
    const refused = replacing(orderOf(2, state));
    const explained = { certificate, policy: auto, now: START };
    expect(factsOf(certificate, refused)).toEqual({ certificate, nextOrder: 'none' });
    expect(explainRenewal(explained, refused)).toBe(`${BEGINS}the app renews it by itself.`);
    expect(explainRenewal({ ...explained, now: DUE }, refused)).toBe(`${WITHIN}the app renews it by itself.`);
  });

  it('that came to nothing hides no renewal that did before', () => {
    const failed = orderOf(2, 'declined');
    const generations = [replacing(orderOf(4, 'rejected')), replacing(orderOf(3, 'declined')), failed, own];
    expect(latestThatCounts(generations)).toBe(failed);
    expect(latestThatCounts(generations.slice(0, 1))).toBe(generations[0]);
    expect(latestThatCounts([])).toBeUndefined();
  });

  it.each<OrderState>(['queued', 'requested', 'issued'])('that is %s is on its way like any other', (state) => {
    const order = replacing(orderOf(2, state));
    expect(latestThatCounts([order, own])).toBe(order);
    expect(factsOf(certificate, order).nextOrder).toBe('running');
  });
});

it('says before it is due, too, that a renewal has come to nothing', () => {
  const explained = { certificate, policy: auto, now: START };
  const sentence = `${BEGINS}its renewal came to nothing, so a person has to look.`;
  expect(explainRenewal(explained, orderOf(2, 'declined'))).toBe(sentence);
});

it('takes a next certificate that was not handed out for a renewal that came to nothing', () => {
  const next = orderOf(2, 'issued');
  expect(factsOf(certificate, next, true).nextOrder).toBe('ended');
  const explained = { certificate: { ...certificate, renewal: byPerson }, policy: auto, now: DUE, withheld: true };
  expect(explainRenewal(explained, next)).toBe('Its renewal on CERT-2 came to nothing; a person has to look.');
});

describe('what the decision knows of the lineage’s latest order', () => {
  it.each<[string, Order]>([
    ['the certificate’s own', own],
    ['one that is older still', orderOf(1, 'declined')],
  ])('is nothing where that is %s', (_name, latest) => {
    expect(factsOf({ ...certificate, generation: latest === own ? 1 : 2 }, latest)).toMatchObject({
      nextOrder: 'none',
    });
    expect(factsOf(certificate, own)).not.toHaveProperty('nextOrderSince');
  });

  it.each<[OrderState, number, 'running' | 'ended']>([
    ['requested', 2, 'running'],
    ['declined', 2, 'ended'],
    ['queued', 4, 'running'],
  ])('is how far one that is %s in generation %d is, and since when', (state, generation, nextOrder) => {
    const latest = orderOf(generation, state, START + 5);
    expect(factsOf(certificate, latest)).toEqual({ certificate, nextOrder, nextOrderSince: START + 5 });
  });
});

it.each<[OrderState, ReturnType<typeof progressOf>]>([
  ['queued', 'running'],
  ['submitting', 'running'],
  ['unknown', 'running'],
  ['requested', 'running'],
  ['applied', 'running'],
  ['issued', 'running'],
  ['declined', 'ended'],
  ['rejected', 'ended'],
  ['mismatched', 'ended'],
  ['cancelled', 'ended'],
])('an order that is %s counts as %s', (state, progress) => {
  expect(progressOf(state)).toBe(progress);
});

describe('says which rule decided', () => {
  const by = { by: 'ada', at: START };
  const tenth = Date.UTC(2026, 11, 10);
  const CALLED = {
    ...{ url: 'https://ca.example', askedAt: START, askAgainAt: START },
    window: { start: tenth, end: tenth + 1_000, since: START },
  };
  /** Around the moment of the policy, 2027-01-01. */
  const freeze = (from: string, until: string): RenewalCalendar => ({
    ...ANY_TIME,
    freezes: [{ name: 'Year-end freeze', from, until }],
  });

  it.each<[string, Partial<Certificate>, Partial<RenewalPolicy>]>([
    ['30 days before expiry; the', {}, { timing: { by: 'window', days: 30 } }],
    ['1 day before expiry; the', {}, { timing: { by: 'window', days: 1 } }],
    ['after 80 % of its life; the', {}, { timing: { by: 'fraction', lived: 0.8 } }],
    ['after two thirds of its life, because its CA suggests no time; the', {}, { timing: { by: 'ca-window' } }],
    ['2026-12-10, when its CA suggests it; the', { caWindow: CALLED }, { timing: { by: 'ca-window' } }],
    [
      'after a third of its life, because its CA called in the one before it as early: it would be renewed in a loop; the',
      { caWindow: { ...CALLED, window: { ...CALLED.window, start: START, end: START + 1_000, repeated: true } } },
      { timing: { by: 'ca-window' } },
    ],
    ['after two thirds of its life; the', { caWindow: CALLED }, {}],
    [
      'after a third of its life, because a window of 80 days would renew it in a loop; the',
      {},
      { timing: { by: 'window', days: 80 } },
    ],
    ['at half of its life, because it lives less than ten days; the', { notAfter: START + 6 * DAY_MS - 1_000 }, {}],
    [
      'earlier than after two thirds of its life, so that people have time for it; the requester',
      { notAfter: START + 46 * DAY_MS - 1_000 },
      { keyOnRenewal: 'fresh' },
    ],
    [
      '20 days before expiry as set for this certificate; the',
      { ownRenewal: { timing: { by: 'window', days: 20 }, ...by } },
      {},
    ],
    [
      'after two thirds of its life, moved out of the freeze “Year-end freeze”; the',
      {},
      { calendar: freeze('2026-12-28', '2027-01-05') },
    ],
    [
      'after two thirds of its life, its latest safe date, although the freeze “Year-end freeze” still holds; the',
      {},
      { calendar: freeze('2026-12-01', '2027-01-25') },
    ],
    [
      'after two thirds of its life, moved to an open day of the week; the',
      {},
      // 2027-01-01 is a Friday, a day of jitter on both sides of it.
      { calendar: { ...ANY_TIME, weekdays: [2] } },
    ],
  ])('%s', (words, change, policy) => {
    const explained = { certificate: { ...certificate, ...change }, policy: { ...auto, ...policy }, now: START };
    expect(explainRenewal(explained, own)).toContain(words);
  });

  it('that a person is asked where this certificate is not to be renewed by itself', () => {
    const explained = {
      certificate: { ...certificate, ownRenewal: { byItself: false, ...by } as const },
      policy: auto,
    };
    expect(explainRenewal({ ...explained, now: START }, own)).toContain('a renewal issue is opened for a person.');
  });

  it('that the validation of a domain ends before', () => {
    const limits = { domainsValidUntil: DUE - 5 * DAY_MS };
    const day = new Date(DUE - 6 * DAY_MS).toISOString().slice(0, 10);
    expect(explainRenewal({ certificate, policy: auto, now: START, limits }, own)).toBe(
      `Renewal begins on ${day}, after two thirds of its life, moved forward because the validation of one of its domains ends; the app renews it by itself.`,
    );
  });

  it('that its calendar is closed just now', () => {
    const policy = { ...auto, calendar: { ...ANY_TIME, fromHour: 8, untilHour: 9 } };
    const due = dueAt(certificate, policy);
    const [today, tomorrow] = [due, due + DAY_MS].map((at) => new Date(at).toISOString().slice(0, 10));
    expect(explainRenewal({ certificate, policy, now: due + DAY_MS / 12 }, own)).toMatch(
      new RegExp(`^Due since ${today}, .* closed until ${tomorrow}; the app renews it by itself\\.$`),
    );
  });

  it('that the days before its turn are full', () => {
    const turn = DUE + 3 * DAY_MS;
    const explained = { certificate: { ...certificate, turn }, policy: { ...auto, dailyCap: 2 }, now: DUE + 1 };
    expect(explainRenewal(explained, own)).toBe(
      `Due since ${DUE_DAY}, after two thirds of its life, but the profile begins 2 renewals a day at most, and the app begins not many more renewals a day than in the weeks before: its turn comes on ${new Date(turn).toISOString().slice(0, 10)}; the app renews it by itself.`,
    );
    const one = { ...explained, policy: { ...auto, dailyCap: 1 } };
    expect(explainRenewal(one, own)).toContain('begins 1 renewal a day at most');
    expect(explainRenewal({ ...explained, policy: auto }, own)).toContain('but the app begins not many more renewals');
  });
});
