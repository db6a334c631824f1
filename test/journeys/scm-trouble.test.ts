/** What SCM can do to an order: nothing is lost, nothing is ordered twice, every failure ends in a sentence on the issue. */
import { orderCalls } from '../../src/contract/issue/order-calls';
import type { FaultKind } from '../../sandbox/scm-server/faults/fault-table';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const DAY = 24 * HOUR;

async function settle(stage: Stage, key: string, certId: string | null, by = stage.operator) {
  const { question } = await stage.order(key, stage.operator);
  const settlement = { issueId: stage.issue(key).id, sentAt: question?.sentAt ?? 0, certId };
  return by.onIssue(orderCalls.settleOrder, settlement);
}

async function settleUnknown(stage: Stage, key: string): Promise<void> {
  const { question } = await stage.order(key, stage.operator);
  demand(await settle(stage, key, stage.scm.orders.findByComment(question?.mark ?? '?')[0]?.certId ?? null));
}

function expectOneCertificate(stage: Stage, key: string): void {
  expect(stage.scm.orders.list()).toHaveLength(1);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).attachments).toHaveLength(1);
}

it.each<[string, FaultKind]>([
  ['429 with Retry-After', '429'],
  ['503', '503'],
])('sends the order again after %s, because SCM did not take it', async (_name, fault) => {
  const stage = await setStage();
  stage.scm.faults.force(fault, { operation: 'enroll', times: 2 });
  const key = await stage.enroll();
  await stage.app.settle();
  expectOneCertificate(stage, key);
  expect(stage.comments(key)).toHaveLength(2);
  curtain(stage);
});

it.each<FaultKind>(['429', '503', 'drop-before', 'drop-after', '500-before', '504-after'])(
  'orders once when signing in meets %s',
  async (fault) => {
    const stage = await setStage();
    stage.scm.faults.force(fault, { operation: 'token', times: 2 });
    const key = await stage.enroll();
    await stage.app.settle();
    expectOneCertificate(stage, key);
    curtain(stage);
  },
);

it.each<FaultKind>(['429', '503', 'drop-before', 'drop-after', '500-before', '500-after', '504-before', '504-after'])(
  'collects all the same when status and download meet %s',
  async (fault) => {
    const stage = await setStage();
    const key = await stage.enroll();
    stage.scm.faults.force(fault, { operation: 'status', times: 2 });
    stage.scm.faults.force(fault, { operation: 'download', times: 2 });
    await stage.app.settle();
    expectOneCertificate(stage, key);
    curtain(stage);
  },
);

it.each<FaultKind>(['not-collectable', 'extra-fields'])('copes with %s', async (fault) => {
  const stage = await setStage();
  stage.scm.faults.force(fault, { operation: fault === 'extra-fields' ? 'enroll' : 'download' });
  const key = await stage.enroll();
  await stage.app.settle(6 * HOUR);
  expectOneCertificate(stage, key);
  curtain(stage);
});

it('signs in again when a token dies before its time, and orders once', async () => {
  const stage = await setStage();
  stage.scm.faults.force('token-expired', { operation: 'enroll' });
  stage.scm.faults.force('token-expired', { operation: 'status' });
  const key = await stage.enroll();
  await stage.app.settle();
  expectOneCertificate(stage, key);
  curtain(stage);
});

describe.each<[FaultKind, number]>([
  ['drop-before', 0],
  ['500-before', 0],
  ['504-before', 0],
  ['drop-after', 1],
  ['500-after', 1],
  ['504-after', 1],
])('an enroll call that ends in %s', (fault, taken) => {
  it('leaves the order unknown, asks the named person, and sends nothing until they have settled it', async () => {
    const stage = await setStage();
    stage.scm.faults.force(fault, { operation: 'enroll' });
    const key = await stage.enroll();
    await stage.advance(5 * DAY);
    expect(stage.scm.calls().enroll).toBe(1);
    expect(stage.scm.orders.list()).toHaveLength(taken);
    const { state, question } = await stage.order(key, stage.operator);
    expect(state).toBe('unknown');
    expect(question).toMatchObject({ maySettle: true, operators: ['Otto Operator'] });
    const asked = stage.comments(key).at(-1) ?? '';
    expect(asked).toMatch(/^The answer to this order was lost\./);
    expect(asked).toContain('Certificates > SSL Certificates');
    expect(asked).toContain(question?.mark);

    await settleUnknown(stage, key);
    await stage.advance(DAY);
    expectOneCertificate(stage, key);
    expect(stage.scm.calls().enroll).toBe(taken === 1 ? 1 : 2);
    curtain(stage);
  });
});

describe('an order whose reply was lost', () => {
  async function lostOrder(fault: FaultKind = 'drop-after'): Promise<{ stage: Stage; key: string }> {
    const stage = await setStage();
    stage.scm.faults.force(fault, { operation: 'enroll' });
    const key = await stage.enroll();
    await stage.app.settle();
    return { stage, key };
  }

  it('is settled by nobody but the people named on the profile', async () => {
    const { stage, key } = await lostOrder();
    for (const person of [stage.requester, stage.admin]) {
      expect(await settle(stage, key, null, person)).toMatchObject({ ok: false, code: 'no-right' });
    }
    // Who may not see the issue does not even hear that there is a question.
    expect(await settle(stage, key, null, stage.stranger)).toMatchObject({ ok: false, code: 'not-found' });
    expect(stage.scm.calls().enroll).toBe(1);
    curtain(stage);
  });

  it('is not settled with an id that SCM does not know', async () => {
    const { stage, key } = await lostOrder();
    expect(await settle(stage, key, '99999999')).toMatchObject({ ok: false, code: 'scm-unknown-certificate' });
    expect((await stage.order(key)).state).toBe('unknown');
    curtain(stage);
  });

  it.each(['', '../admin', '12 34', 'abc'])('is not settled with “%s”, which is no id', async (certId) => {
    const { stage, key } = await lostOrder();
    expect(await settle(stage, key, certId)).toMatchObject({ ok: false, code: 'invalid-input' });
    curtain(stage);
  });

  it('is settled once when two people answer at the same moment', async () => {
    const { stage, key } = await lostOrder();
    const answers = await Promise.all([settle(stage, key, null), settle(stage, key, null)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await stage.app.settle();
    expect(stage.scm.calls().enroll).toBe(2);
    expect((await stage.order(key)).state).toBe('issued');
    curtain(stage);
  });

  it('is not sent again on an answer to an earlier question', async () => {
    const { stage, key } = await lostOrder('drop-before');
    const first = (await stage.order(key, stage.operator)).question?.sentAt ?? 0;
    await stage.advance(1_000);
    demand(await settle(stage, key, null));
    stage.scm.faults.force('drop-after', { operation: 'enroll' });
    await stage.app.settle();
    expect((await stage.order(key)).state).toBe('unknown');
    const late = { issueId: stage.issue(key).id, sentAt: first, certId: null };
    expect(await stage.operator.onIssue(orderCalls.settleOrder, late)).toMatchObject({ ok: false, code: 'conflict' });
    await stage.advance(DAY);
    expect(stage.scm.orders.list()).toHaveLength(1);
    await settleUnknown(stage, key);
    await stage.app.settle();
    expectOneCertificate(stage, key);
    curtain(stage);
  });

  it('is not settled with the id of another request’s certificate', async () => {
    const { stage, key } = await lostOrder();
    const other = await stage.enroll(['other.example.com']);
    await stage.app.settle();
    const certId = stage.issue(other).text['Certificate ID'] ?? '';
    const answer = await settle(stage, key, certId);
    expect(answer).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(answer.ok ? '' : answer.message).toContain('belongs to another request');
    curtain(stage);
  });

  it('is unknown again when the id that was given turns out to be another certificate’s', async () => {
    const { stage, key } = await lostOrder();
    const own = stage.scm.orders.list()[0]?.certId ?? '';
    const other = await stage.enroll(['other.example.com']);
    await stage.advance(1_000);
    const foreign = stage.scm.orders.list().find(({ certId }) => certId !== own)?.certId ?? '';
    demand(await settle(stage, key, foreign));
    await stage.app.settle();
    expect((await stage.order(key)).state).toBe('unknown');
    expect(stage.comments(key).at(-1)).toMatch(/^That was another order\..*is not for this request/);
    expect(stage.issue(key).attachments).toEqual([]);
    expect(stage.issue(other).status).toBe('Certificate Enrolled');
    demand(await settle(stage, key, own));
    await stage.app.settle();
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });
});

it('does not end with another order that a person named by mistake', async () => {
  const stage = await setStage({ approvalSeconds: 3_600 });
  const key = await stage.enroll();
  await stage.advance(60_000);
  const declined = stage.scm.orders.list()[0]?.certId ?? '';
  stage.scm.orders.decline(declined, 'Wrong cost centre');
  await stage.app.settle();
  stage.scm.faults.force('504-after', { operation: 'enroll' });
  await stage.requester.transition(key, 'Enroll Certificate');
  await stage.app.settle();
  expect(await settle(stage, key, declined)).toMatchObject({ ok: false, code: 'invalid-input' });
  const foreign = await stage.enroll(['other.example.com']);
  await stage.advance(1_000);
  const [, , other] = stage.scm.orders.list();
  demand(await settle(stage, key, other?.certId ?? ''));
  stage.scm.orders.decline(other?.certId ?? '', 'Not wanted');
  await stage.advance(2 * HOUR);
  expect((await stage.order(key)).state).toBe('unknown');
  expect(stage.issue(key).status).toBe('Certificate Pending');
  expect(stage.issue(foreign).status).toBe('Certificate Request');
  await settleUnknown(stage, key);
  await stage.advance(3 * HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.calls().enroll).toBe(3);
  curtain(stage);
});

it('lets the operator correct an id until it is proven, but not send again', async () => {
  const stage = await setStage({ approvalSeconds: 86_400 });
  stage.scm.faults.force('drop-after', { operation: 'enroll' });
  const key = await stage.enroll();
  // The queue may take up the later one first.
  await stage.advance(60_000);
  await stage.enroll(['other.example.com']);
  await stage.advance(60_000);
  const [own, other] = stage.scm.orders.list();
  demand(await settle(stage, key, other?.certId ?? ''));
  await stage.advance(60_000);
  expect(await settle(stage, key, null)).toMatchObject({ ok: false, code: 'conflict' });
  demand(await settle(stage, key, own?.certId ?? ''));
  await stage.advance(2 * DAY);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.calls().enroll).toBe(2);
  curtain(stage);
});

it('says nothing of one hiccup after days of waiting, and tells every outage that lasts', async () => {
  const stage = await setStage({ approvalSeconds: 20 * 86_400 });
  const key = await stage.enroll();
  await stage.advance(DAY);
  stage.scm.faults.force('503', { operation: 'status' });
  await stage.advance(DAY);
  expect(stage.comments(key).filter((text) => text.startsWith('Still waiting.'))).toEqual([]);
  for (const outages of [1, 2]) {
    stage.scm.faults.force('drop-before', { operation: 'status', times: 12 });
    await stage.advance(2 * DAY);
    expect(stage.comments(key).filter((text) => text.startsWith('Still waiting.'))).toHaveLength(outages);
  }
  curtain(stage);
});

it.each<[FaultKind, RegExp]>([
  ['wrong-key', /not for this request's key/],
  ['wrong-names', /names/],
])('never attaches a certificate with the %s, and says so', async (fault, sentence) => {
  const stage = await setStage();
  stage.scm.faults.force(fault, { operation: 'download' });
  const key = await stage.enroll();
  await stage.app.settle();
  expect(stage.issue(key).attachments).toEqual([]);
  expect(stage.issue(key).properties).toEqual({});
  expect(stage.issue(key).status).toBe('Certificate Request');
  expect(stage.comments(key).at(-1)).toMatch(sentence);
  expect((await stage.order(key)).state).toBe('mismatched');
  curtain(stage);
});

it('passes on what SCM says when it refuses a request', async () => {
  const stage = await setStage();
  stage.scm.accounts.change(stage.account.clientId, { domains: ['example.org'] });
  const key = await stage.enroll();
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Request');
  expect(stage.comments(key).at(-1)).toMatch(/Certificate refused\.[\s\S]*SCM says: “[^”]+” \(-\d+\)/);
  expect(stage.scm.orders.list()).toEqual([]);
  const lines = stage.app.logs.map(({ text }) => text);
  expect(lines).toContainEqual(expect.stringContaining('from=queued to=rejected trouble=scm-set-up'));
  curtain(stage);
});

it('says so when the CA rejects the order', async () => {
  const stage = await setStage({ issuanceSeconds: 3_600 });
  const key = await stage.enroll();
  await stage.advance(120_000);
  stage.scm.orders.reject(stage.scm.orders.list()[0]?.certId ?? '', 'CAA forbids it');
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Request');
  expect(stage.comments(key).at(-1)).toMatch(
    /^No certificate came of this order \(SCM id \d+\)\. The CA rejected it\./,
  );
  curtain(stage);
});

it('tells the issue once when SCM stays away, and goes on by itself when it comes back', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(10_000);
  stage.scm.faults.force('drop-before', { operation: 'status', times: 60 });
  await stage.advance(2 * DAY);
  expect(stage.comments(key).filter((text) => text.startsWith('Still waiting.'))).toHaveLength(1);
  await stage.advance(2 * DAY);
  expectOneCertificate(stage, key);
  curtain(stage);
});

it('tells an outage once, whichever way its calls end', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(10_000);
  for (let call = 0; call < 30; call++) {
    stage.scm.faults.force(call % 2 === 0 ? '503' : 'drop-before', { operation: 'status' });
  }
  await stage.advance(2 * DAY);
  expect(stage.comments(key).filter((text) => text.startsWith('Still waiting.'))).toHaveLength(1);
  expectOneCertificate(stage, key);
  curtain(stage);
});

it('survives redirects without following them', async () => {
  const stage = await setStage();
  stage.scm.faults.force('redirect', { operation: 'enroll' });
  const key = await stage.enroll();
  await stage.app.settle();
  expect(stage.comments(key).at(-1)).toContain(
    'The SCM URL of this profile does not lead to the SSL certificates REST API.',
  );
  expect(stage.issue(key).status).toBe('Certificate Request');
  curtain(stage);
});
