import { orderCalls } from '../contract/issue/order-calls';
import type { Result } from '../contract/result';
import { pollingDelay } from '../contract/screen/polling-delays';
import { WORDS } from '../domain/order/order-view';
import type { OrderView } from '../domain/order/order-view';
import type { OrderState } from '../domain/order/order';
import { faultsOf } from '../../sandbox/forge-host/ui-kit/drawing/faults';

/** What the genuine reconciler hands to the host. */
interface Doc {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Doc[];
  readonly key: string;
}

const NOW = Date.UTC(2026, 10, 2, 8);
const DAY = 86_400_000;

const CONTEXT = { locale: 'en_GB', timezone: 'UTC', extension: { issue: { id: '10001', key: 'CERT-1' } } };
type Facts = NonNullable<OrderView['certificate']>;
const CERTIFICATE: Facts = {
  ...{ serialNumber: '00AABBCCDD', notBefore: NOW, notAfter: NOW + 90 * DAY, dueAt: NOW + 60 * DAY },
  ...{ fileName: 'a.pem', outlook: 'Renewal begins on 2027-01-01.', mayMarkInstalled: false },
};
const order = (state: OrderState, more: Partial<OrderView> = {}): OrderView => ({
  ...{ state, ...WORDS[state], since: NOW, names: ['a.example.com'] },
  ...more,
});
const issued = (change: Partial<Facts> = {}) =>
  order('issued', { certificate: { ...CERTIFICATE, ...change }, lastCheck: NOW - DAY });

interface Host {
  readonly asked: unknown[];
  /** Jira tells that the issue changed. */
  changed: () => void;
  latest: Doc | undefined;
}

let unhandled: unknown[] = [];

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  unhandled = [];
});
afterEach(() => {
  jest.useRealTimers();
  expect(unhandled).toEqual([]);
});

const turn = async (): Promise<void> => {
  for (let round = 0; round < 20; round += 1) {
    await new Promise(setImmediate);
    jest.advanceTimersByTime(1);
  }
};

/** Loads the entry afresh into a host that answers like this. */
async function opened(
  answer: () => Promise<unknown>,
  context: () => Promise<unknown> = () => Promise.resolve(CONTEXT),
): Promise<Host> {
  const host: Host = { asked: [], changed: () => undefined, latest: undefined };
  const operations: Record<string, (payload: never) => unknown> = {
    getContext: context,
    invoke: (payload: unknown) => {
      host.asked.push(payload);
      return answer();
    },
    on: ({ event, callback }: { event: string; callback: () => void }) => {
      if (event === 'JIRA_ISSUE_CHANGED') host.changed = callback;
      return { unsubscribe: () => undefined };
    },
    reconcile: ({ forgeDoc }: { forgeDoc: Doc }) => {
      host.latest = forgeDoc;
    },
  };
  const callBridge = (operation: string, payload: unknown) => {
    const act = operations[operation];
    if (!act) unhandled.push(operation);
    return Promise.resolve(act?.(payload as never));
  };
  Object.assign(globalThis, { self: globalThis, __bridge: { callBridge } });
  jest.resetModules();
  await import('./issue-context');
  await turn();
  return host;
}

const answering = (data: OrderView | null) => () => Promise.resolve({ ok: true, data });
const refusing = (code: string, message: string) => () => Promise.resolve({ ok: false, code, message, faults: [] });

/** Every document that is looked at can be drawn, too. */
function all(doc: Doc | undefined): Doc[] {
  if (!doc) return [];
  expect(faultsOf(doc)).toEqual([]);
  return [doc, ...doc.children.flatMap(all)];
}
const text = (doc: Doc | undefined): string =>
  all(doc)
    .map(({ type, props }) => (type === 'String' ? props['text'] : props['title']))
    .filter((part) => typeof part === 'string')
    .join(' | ');
const lozenge = (doc: Doc | undefined) => {
  const found = all(doc).find(({ type }) => type === 'Lozenge');
  return found && [text(found), found.props['appearance']];
};
const button = (doc: Doc | undefined) => all(doc).find(({ type }) => type === 'Button');

describe('the right column of an issue', () => {
  it('asks for the order of the issue that Jira names', async () => {
    const { asked } = await opened(answering(null));
    const [call] = asked as { functionKey: string; payload: unknown }[];
    expect(call).toMatchObject({ functionKey: orderCalls.viewOrder.name, payload: { issueId: '10001' } });
  });

  it('says that it loads, in words', async () => {
    const { latest } = await opened(() => new Promise(() => undefined));
    expect(text(latest)).toBe('Loading the certificate …');
    expect(all(latest).some(({ type }) => type === 'Spinner')).toBe(true);
  });

  it('says what to do where nothing was requested', async () => {
    const { latest } = await opened(answering(null));
    expect(lozenge(latest)).toEqual(['Not requested', 'default']);
    expect(text(latest)).toContain('Enroll Certificate');
    expect(text(latest)).not.toContain('SCM last answered');
  });

  it.each(Object.keys(WORDS) as OrderState[])('%s: its word, who acts next, and what one can do', async (state) => {
    const { latest } = await opened(answering(order(state)));
    expect(lozenge(latest)?.[0]).toBe(WORDS[state].title);
    expect(text(latest)).toContain(`Who acts next | ${WORDS[state].next}`);
    expect(text(latest)).toContain('What you can do');
    expect(text(latest)).toContain('SCM last answered | Not asked yet');
  });

  it('shows until when a certificate is good, its serial number, its outlook and the last check', async () => {
    const { latest } = await opened(answering(issued()));
    expect(lozenge(latest)).toEqual(['Issued', 'success']);
    const shown = text(latest);
    expect(shown).toContain('Valid until | 31 Jan 2027, 08:00 (expires in 3 months)');
    expect(shown).toContain('Serial number | 00AABBCCDD');
    expect(shown).toContain('Who acts next | Renewal begins on 2027-01-01.');
    expect(shown).toContain('SCM last answered | 1 Nov 2026, 08:00');
    expect(all(latest).find(({ type }) => type === 'Code')?.children[0]?.props['text']).toBe('00AABBCCDD');
  });

  it.each<[string, Partial<Facts>, string, string]>([
    ['about to expire', { notAfter: NOW + 12 * DAY, dueAt: NOW - DAY }, 'Expires in 12 days', 'moved'],
    ['expired', { notAfter: NOW - DAY, dueAt: NOW - 31 * DAY }, 'Expired', 'removed'],
    ['revoked', { revoked: { at: NOW - DAY, how: 'Superseded' } }, 'Revoked', 'removed'],
    ['renewed', { renewedOn: 'CERT-2' }, 'Renewed', 'success'],
  ])('a certificate that is %s', async (_name, change, label, appearance) => {
    const { latest } = await opened(answering(issued(change)));
    expect(lozenge(latest)).toEqual([label, appearance]);
  });

  it('says since when and why a certificate is revoked', async () => {
    const { latest } = await opened(answering(issued({ revoked: { at: NOW - DAY, how: 'Superseded' } })));
    expect(text(latest)).toContain('Revoked | 1 Nov 2026, 08:00: Superseded');
  });

  it('keeps the present certificate in sight while the next one is asked for', async () => {
    const { latest } = await opened(answering(order('requested', { certificate: CERTIFICATE })));
    expect(lozenge(latest)?.[0]).toBe('Waiting for SCM approver');
    expect(text(latest)).toContain(`Who acts next | ${WORDS.requested.next}`);
    expect(text(latest)).toContain('00AABBCCDD');
  });

  it.each([
    ['not-found', 'You cannot see this issue.', 'Not available', 'warning'],
    ['no-right', 'Sign in to Jira first.', 'No permission', 'warning'],
    ['unexpected', 'Something went wrong.', 'The certificate could not be loaded', 'error'],
  ])('refused (%s): says so and offers to try again', async (code, ...[message, title, appearance]) => {
    const { latest } = await opened(refusing(code, message));
    expect(text(latest)).toContain(`${title} | ${message}`);
    expect(all(latest).find(({ type }) => type === 'SectionMessage')?.props['appearance']).toBe(appearance);
    expect(text(button(latest))).toBe('Try again');
  });

  it('says so when the app does not answer', async () => {
    const { latest } = await opened(() => Promise.reject(new Error('gone')));
    expect(text(latest)).toContain('The app did not answer.');
  });

  it('says so when Jira does not name the issue', async () => {
    const host = await opened(answering(null), () => Promise.resolve({ ...CONTEXT, extension: {} }));
    expect(text(host.latest)).toContain('Jira did not say which issue this is');
    expect(host.asked).toEqual([]);
  });
});

describe('news', () => {
  const script = (...answers: Result<OrderView | null>[]) => {
    let turns = 0;
    return () => Promise.resolve(answers[Math.min(turns++, answers.length - 1)]);
  };
  const first = { ok: true, data: order('requested') } as const;
  const second = { ok: true, data: issued() } as const;

  it.each<[string, (host: Host) => void]>([
    ['when somebody presses “Look again”', ({ latest }) => (button(latest)?.props['onClick'] as () => void)()],
    ['when Jira tells that the issue changed', (host) => host.changed()],
    ['after a while, by itself', () => jest.advanceTimersByTime(pollingDelay(0))],
  ])('are shown %s', async (_name, act) => {
    const host = await opened(script(first, second));
    expect(lozenge(host.latest)?.[0]).toBe('Waiting for SCM approver');
    act(host);
    await turn();
    expect(lozenge(host.latest)?.[0]).toBe('Issued');
  });

  it('that cannot be had leave what is known, and say so', async () => {
    const host = await opened(script(first, { ok: false, code: 'unexpected', message: 'Later.', faults: [] }));
    host.changed();
    await turn();
    expect(lozenge(host.latest)?.[0]).toBe('Waiting for SCM approver');
    expect(text(host.latest)).toContain('This may be out of date | Later.');
    expect(all(host.latest).filter(({ type }) => type === 'Button')).toHaveLength(1);
  });

  it('take away what the person may not see any more', async () => {
    const host = await opened(script(first, { ok: false, code: 'not-found', message: 'Gone.', faults: [] }));
    host.changed();
    await turn();
    expect(lozenge(host.latest)).toBeUndefined();
  });
});
