/** Journey 3: SCM's notifications come to the web trigger. A call is a hint and no more. */
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { webhookCalls } from '../../src/contract/admin/webhook-calls';
import type { CallEnd } from '../../src/domain/webhook/call-counts';
import type { WebTriggerAnswer } from '../../sandbox/forge-host/triggers/web-trigger';
import { certIdOf, DAY, enrolled, press } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const view = async (stage: Stage) => demand(await stage.admin.onAdminPage(webhookCalls.viewWebhook, {}));

/** A Jira admin makes the address. @returns its secret */
async function open(stage: Stage): Promise<string> {
  const newest = (await view(stage)).secrets[0]?.id ?? null;
  const { url } = demand(await stage.admin.onAdminPage(webhookCalls.makeWebhookSecret, { newest }));
  expect(url).toMatch(/^https:\/\/[\w-]+\.webtrigger\.atlassian\.app\/public\/[\w-]+\?secret=[\w-]{43}$/);
  return new URL(url).searchParams.get('secret') ?? '';
}

function call(stage: Stage, secret: string | undefined, body: string): Promise<WebTriggerAnswer> {
  const queryParameters = secret === undefined ? {} : { secret: [secret] };
  return stage.app.callWebTrigger('expiry-webhook', { method: 'POST', body, queryParameters });
}

async function countsOf(stage: Stage): Promise<Partial<Record<CallEnd, number>>> {
  const [today] = (await view(stage)).days;
  return Object.fromEntries(Object.entries(today?.counts ?? {}).filter(([, count]) => count > 0));
}

/** How often SCM was asked about a certificate's state. */
const asked = (stage: Stage) => stage.scm.calls().status;

const serialOf = (stage: Stage, key: string) => stage.issue(key).text['Certificate serial number'] ?? '';

const shapes = (stage: Stage, key: string): [string, string][] => [
  ['JSON', JSON.stringify({ type: 'SSLRevoked', sslId: Number(certIdOf(stage, key)) })],
  ['plain text', `The certificate with serial number ${serialOf(stage, key)} was revoked.`],
  ['a form', `id=${certIdOf(stage, key)}&action=revoked`],
  ['a chat message', JSON.stringify({ text: 'SSL certificate www.example.com was revoked.' })],
  ['nothing that it knows', '{"hello":"world"}'],
];

describe('a call with the secret', () => {
  it.each([0, 1, 2, 3, 4])('has SCM asked at once, whatever its shape (%i)', async (shape) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const secret = await open(stage);
    stage.scm.orders.revoke(certIdOf(stage, key), 1);
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    const [, body] = shapes(stage, key)[shape]!;
    expect(await call(stage, secret, body)).toMatchObject({ status: 202, body: 'Accepted' });
    await stage.advance(60_000);
    expect(stage.issue(key).status).toBe('Certificate Revoked');
    curtain(stage);
  });

  it.each([0, 1])('means the new certificate where SCM keeps the id of what it replaces (%i)', async (shape) => {
    const stage = await setStage({ dialect: { replaceKeepsId: true } });
    const key = await enrolled(stage);
    for (let times = 0; times < 2; times++) {
      await press(stage, key, ['Replace Certificate']);
      await stage.advance(HOUR);
    }
    expect(stage.issue(key).attachments).toHaveLength(3);
    const secret = await open(stage);
    stage.scm.orders.revoke(certIdOf(stage, key), 1);
    const [, body] = shapes(stage, key)[shape]!;
    await call(stage, secret, body);
    await stage.advance(60_000);
    expect(stage.issue(key).status).toBe('Certificate Revoked');
    curtain(stage);
  });

  it('is believed in nothing: what SCM does not say does not happen', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const before = { issue: stage.issue(key), asked: asked(stage) };
    const body = JSON.stringify({ sslId: certIdOf(stage, key), status: 'Revoked', command: 'renew' });
    await call(stage, await open(stage), body);
    await stage.advance(60_000);
    expect(asked(stage)).toBe(before.asked + 1);
    expect(stage.issue(key)).toEqual(before.issue);
    expect(stage.scm.calls()).toMatchObject({ renew: 0, revoke: 0, enroll: 1 });
    curtain(stage);
  });

  it('has each certificate asked about once in ten minutes, and equal messages count as one', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const secret = await open(stage);
    const before = asked(stage);
    const body = JSON.stringify({ sslId: certIdOf(stage, key) });
    for (let turn = 0; turn < 3; turn++) await call(stage, secret, body);
    await call(stage, secret, `${body} `);
    await call(stage, secret, serialOf(stage, key));
    await stage.advance(5 * 60_000);
    await call(stage, secret, body);
    expect([asked(stage) - before, await countsOf(stage)]).toEqual([1, { accepted: 3, coalesced: 3 }]);
    await stage.advance(6 * 60_000);
    await call(stage, secret, body);
    await stage.advance(60_000);
    expect([asked(stage) - before, await countsOf(stage)]).toEqual([2, { accepted: 4, coalesced: 3 }]);
    curtain(stage);
  });

  it('asks again later when SCM does not answer', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const secret = await open(stage);
    stage.scm.orders.revoke(certIdOf(stage, key), 1);
    stage.scm.faults.force('503', { operation: 'status', times: 1 });
    await call(stage, secret, certIdOf(stage, key));
    await stage.advance(11 * 60_000);
    await call(stage, secret, certIdOf(stage, key));
    await stage.advance(60_000);
    expect(stage.issue(key).status).toBe('Certificate Revoked');
  });
});

/** What is stored, without counts, claims and the audit list. */
const kept = (stage: Stage) =>
  stage.app.storage
    .dump()
    .filter(({ key, entityName }) => !key.startsWith('webhook:') && entityName !== 'audit' && entityName !== 'webhook')
    .map(({ key, value }) => [key, value]);

/** @returns how many writes there were since */
function countWrites(stage: Stage): () => number {
  const { kvs } = stage.app;
  const genuine = kvs.call.bind(kvs);
  let writes = 0;
  kvs.call = (path, body) => {
    if (/set$|transaction$|delete$/.test(path)) writes += 1;
    return genuine(path, body);
  };
  return () => writes;
}

describe('a call that has no business here', () => {
  it.each([
    ['without a secret', () => undefined, '{}', 403, { refused: 1 }],
    ['with a wrong secret', () => 'A'.repeat(43), '{}', 403, { refused: 1 }],
    ['with a part of the secret', (secret: string) => secret.slice(1), '{}', 403, { refused: 1 }],
    [
      'with a secret that is too long',
      (secret: string) => `${secret}${'x'.repeat(100_000)}`,
      '{}',
      403,
      { refused: 1 },
    ],
    ['that is too large', (secret: string) => secret, 'x'.repeat(65_537), 413, { oversized: 1 }],
    ['of nonsense', (secret: string) => secret, '\u0000{{{[[[', 202, { accepted: 1 }],
    ['without a body', (secret: string) => secret, '', 202, { accepted: 1 }],
  ])('%s changes nothing and is counted', async (_, secretFrom, body, status, counts) => {
    const stage = await setStage();
    await enrolled(stage);
    const secret = await open(stage);
    await stage.advance(1_000);
    const before = kept(stage);
    expect((await call(stage, secretFrom(secret), body)).status).toBe(status);
    expect(kept(stage)).toEqual(before);
    expect(await countsOf(stage)).toEqual(counts);
    await stage.advance(60_000);
    expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 0, revoke: 0 });
    curtain(stage);
  });

  it('before the webhook was set up is refused', async () => {
    const stage = await setStage();
    expect((await call(stage, 'A'.repeat(43), '{}')).status).toBe(403);
    expect(await view(stage)).toMatchObject({ secrets: [] });
    curtain(stage);
  });

  it.each([
    ['strangers', false],
    ['someone who has the secret', true],
  ])('a thousand of them, of %s, cost a bounded number of writes', async (_, knows) => {
    const stage = await setStage();
    await enrolled(stage);
    const secret = await open(stage);
    const [logs, before] = [stage.app.logs.length, asked(stage)];
    const writes = countWrites(stage);
    for (let turn = 0; turn < 1_000; turn++) {
      await call(stage, knows ? secret : 'B'.repeat(43), JSON.stringify({ turn: `n${turn}` }));
    }
    // Sixty counts at most, thirty messages, what was asked about, a line in the audit list, and the job's own.
    expect(writes()).toBeLessThanOrEqual(knows ? 100 : 31);
    expect(stage.app.logs.length - logs).toBeLessThanOrEqual(5);
    await stage.advance(60_000);
    expect(asked(stage) - before).toBeLessThanOrEqual(1);
    const [today] = (await view(stage)).days;
    expect(today).toMatchObject({ more: true, counts: knows ? { accepted: 30, limited: 30 } : { refused: 30 } });
    const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, { act: 'webhook-call' }));
    expect(events).toHaveLength(1);
    curtain(stage);
  });
});

describe('the address', () => {
  it('is good for a week beside its successor, and ends when an admin says so', async () => {
    const stage = await setStage();
    const old = await open(stage);
    const next = await open(stage);
    const statusOf = async (secret: string) => (await call(stage, secret, String(stage.clock.now()) + secret)).status;
    expect([await statusOf(old), await statusOf(next)]).toEqual([202, 202]);
    await stage.advance(7 * DAY - HOUR);
    expect(await statusOf(old)).toBe(202);
    await stage.advance(HOUR);
    expect([await statusOf(old), await statusOf(next)]).toEqual([403, 202]);
    const [inUse] = (await view(stage)).secrets;
    demand(await stage.admin.onAdminPage(webhookCalls.endWebhookSecret, { id: inUse?.id ?? '' }));
    expect([await statusOf(next), (await view(stage)).secrets]).toEqual([403, []]);
    curtain(stage);
  });

  it('is shown once and kept nowhere', async () => {
    const stage = await setStage();
    const secret = await open(stage);
    await call(stage, secret, '{}');
    const everything = JSON.stringify([stage.app.storage.dump(), stage.app.logs, await view(stage)]);
    expect(everything).not.toContain(secret);
  });

  it('is for Jira admins only', async () => {
    const stage = await setStage();
    for (const [ask, payload] of [
      [webhookCalls.viewWebhook, {}],
      [webhookCalls.makeWebhookSecret, { newest: null }],
      [webhookCalls.endWebhookSecret, { id: 'x' }],
    ] as const) {
      expect(await stage.requester.onAdminPage<unknown, unknown>(ask, payload)).toMatchObject({ code: 'no-right' });
    }
    expect((await view(stage)).secrets).toEqual([]);
  });

  it('two admins who make one at once: the second is told', async () => {
    const stage = await setStage();
    await open(stage);
    const newest = (await view(stage)).secrets[0]?.id ?? null;
    const make = () => stage.admin.onAdminPage(webhookCalls.makeWebhookSecret, { newest });
    const made = await Promise.all([make(), make()]);
    expect(made.map((one) => (one.ok ? 'made' : one.code)).sort()).toEqual(['conflict', 'made']);
    expect((await view(stage)).secrets).toHaveLength(2);
  });
});
