import { ConnectionDropped } from '../connection-dropped';
import { bareBase64, sampleCsr } from '../testing/sample-csr';
import { certificatesUrl, scmFixture, type Answer, type ScmFixture } from '../testing/scm-fixture';
import { operations } from './operations';

const csrOnce = sampleCsr({ commonName: 'www.example.com' }).then(bareBase64);

/** A call's answer, or `dropped`. */
async function attempt(call: Promise<Answer>): Promise<Answer | 'dropped'> {
  return call.catch((error: unknown) => {
    if (error instanceof ConnectionDropped) return 'dropped' as const;
    throw error;
  });
}

/** Calls with a token that was got before any fault was due. */
async function direct(scm: ScmFixture, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ csr: await csrOnce, comments: 'CERT-1 g1' });
  return () => attempt(scm.send(new Request(certificatesUrl, { method: 'POST', headers, body })));
}

describe('a forced fault on enroll', () => {
  it.each([
    ['429', 429, 0],
    ['503', 503, 0],
    ['drop-before', 'dropped', 0],
    ['drop-after', 'dropped', 1],
    ['500-before', 500, 0],
    ['500-after', 500, 1],
    ['504-before', 504, 0],
    ['504-after', 504, 1],
    ['token-expired', 401, 0],
    ['redirect', 307, 0],
    ['extra-fields', 200, 1],
  ] as const)('%s shows as %s and leaves %s order, once', async (kind, shows, orders) => {
    const scm = await scmFixture();
    const call = await direct(scm, await scm.token());
    scm.server.faults.force(kind, { operation: 'enroll' });
    const answer = await call();
    expect(answer === 'dropped' ? answer : answer.status).toBe(shows);
    expect(scm.server.orders.list()).toHaveLength(orders);
    const [order] = scm.server.orders.list();
    const about = order ? { certId: order.certId } : {};
    expect(scm.server.faults.journal()).toEqual([
      { at: scm.clock.now(), operation: 'enroll', kind, committed: orders === 1, comments: 'CERT-1 g1', ...about },
    ]);
    const lost = kind.startsWith('drop') || kind.startsWith('50');
    expect(scm.server.faults.unanswered('enroll')).toHaveLength(lost && kind !== '503' ? 1 : 0);
    const next = await call();
    expect(next === 'dropped' ? next : next.status).toBe(kind === 'token-expired' ? 401 : 200);
    expect(scm.server.faults.journal()).toHaveLength(1);
  });

  it('says when to come back after 429, and sometimes after 503', async () => {
    const scm = await scmFixture();
    const call = await direct(scm, await scm.token());
    const waits: Record<string, (string | null)[]> = { '429': [], '503': [] };
    for (const kind of ['429', '503'] as const) {
      scm.server.faults.force(kind, { times: 30 });
      for (let count = 0; count < 30; count++) {
        const answer = await call();
        if (answer !== 'dropped') waits[kind]!.push(answer.headers.get('retry-after'));
      }
    }
    expect(waits['429']!.every((wait) => Number(wait) >= 1)).toBe(true);
    expect(waits['503']).toContain(null);
    expect(waits['503']!.some((wait) => wait?.endsWith('GMT'))).toBe(true);
    expect(waits['503']!.some((wait) => Number(wait) >= 1)).toBe(true);
  });

  it('commits nothing where the call would have been refused', async () => {
    const scm = await scmFixture();
    scm.server.faults.force('drop-after', { operation: 'revoke' });
    expect(await attempt(scm.call('DELETE', '/1', { body: { message: 'x' } }))).toBe('dropped');
    expect(scm.server.faults.journal()).toMatchObject([{ committed: false, certId: '1' }]);
  });

  it('is refused where it makes no sense', async () => {
    const { faults } = (await scmFixture()).server;
    expect(() => faults.force('not-collectable', { operation: 'enroll' })).toThrow("can't befall enroll");
    expect(() => faults.setRate(0.91)).toThrow(RangeError);
    expect(() => faults.setRate(Number.NaN)).toThrow(RangeError);
  });
});

describe('a forced fault on download', () => {
  const issued = async () => {
    const scm = await scmFixture();
    const certId = await scm.enroll({ csr: await csrOnce });
    await scm.clock.advanceBy(180_000);
    return { scm, certId };
  };

  it('keeps an issued certificate from being collected for a while', async () => {
    const { scm, certId } = await issued();
    scm.server.faults.force('not-collectable');
    const download = () => scm.call('GET', `/${certId}`);
    expect(await download()).toMatchObject({ status: 404, json: { code: -103 } });
    expect((await scm.call('GET', `/${certId}/status`)).json).toMatchObject({ status: 'Issued' });
    await scm.clock.advanceBy(119_999);
    expect((await download()).status).toBe(404);
    await scm.clock.advanceBy(1);
    expect((await download()).status).toBe(200);
  });

  it.each([['wrong-key'], ['wrong-names']] as const)('gives another certificate: %s', async (kind) => {
    const { scm, certId } = await issued();
    const right = (await scm.call('GET', `/${certId}`)).text;
    scm.server.faults.force(kind);
    const wrong = (await scm.call('GET', `/${certId}`)).text;
    expect(wrong).not.toBe(right);
    expect(wrong.endsWith(scm.server.ca.chainPem)).toBe(true);
  });
});

describe('faults on the token endpoint', () => {
  it.each([['429'], ['503'], ['500-before'], ['504-after']] as const)('%s', async (kind) => {
    const scm = await scmFixture();
    scm.server.faults.force(kind);
    expect(await scm.token()).toBe('undefined');
    expect(scm.server.faults.journal()).toMatchObject([{ operation: 'token', kind }]);
  });
});

describe('the fault rate', () => {
  const run = async (faultRate: number, seed: number) => {
    const scm = await scmFixture({ faultRate, seed });
    const call = await direct(scm, 'none');
    for (let count = 0; count < 1000; count++) await call();
    return scm.server.faults.journal().map(({ kind }) => kind);
  };

  it.each([0, 0.05, 0.5, 0.9])('%p is the share of calls that get a fault', async (rate) => {
    const dealt = await run(rate, 3);
    // Four standard deviations of a binomial distribution.
    const tolerance = 4 * Math.sqrt((rate * (1 - rate)) / 1000);
    expect(Math.abs(dealt.length / 1000 - rate)).toBeLessThanOrEqual(tolerance);
  });

  it('spreads evenly over the kinds, none of them forced-only', async () => {
    const dealt = await run(0.9, 4);
    const counts = new Map<string, number>();
    for (const kind of dealt) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([
      '429',
      '500-after',
      '500-before',
      '503',
      '504-after',
      '504-before',
      'drop-after',
      'drop-before',
      'extra-fields',
      'token-expired',
    ]);
    for (const count of counts.values()) expect(count).toBeGreaterThan((dealt.length / counts.size) * 0.7);
  });

  it('deals the same faults for the same seed and others for another', async () => {
    const [one, same, other] = [await run(0.3, 5), await run(0.3, 5), await run(0.3, 6)];
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('can be changed while it runs', async () => {
    const scm = await scmFixture({ faultRate: 0.9 });
    scm.server.faults.setRate(0);
    const call = await direct(scm, await scm.token());
    for (let count = 0; count < 20; count++) await call();
    expect(scm.server.faults.journal()).toEqual([]);
  });
});

it('forgets forced faults that were not dealt yet', async () => {
  const scm = await scmFixture({ faultRate: 0 });
  scm.server.faults.force('503', { times: 3 });
  scm.server.faults.unforce();
  expect(await scm.token()).not.toBe('undefined');
  expect(scm.server.faults.rate()).toBe(0);
});

it('counts every call by its operation', async () => {
  const scm = await scmFixture();
  await scm.enroll({ csr: await csrOnce });
  scm.server.faults.force('drop-before', { operation: 'status' });
  await attempt(scm.call('GET', '/1/status'));
  expect(scm.server.calls()).toMatchObject({ token: 2, enroll: 1, status: 1, revoke: 0 });
  expect(Object.keys(scm.server.calls()).sort()).toEqual([...operations].sort());
});

it('gives the same ids and serial numbers for the same seed, whatever faults came between', async () => {
  const make = async (seed: number, faultRate: number) => {
    const scm = await scmFixture({ seed, account: { autoApprove: true }, issuanceSeconds: 0 });
    const call = await direct(scm, await scm.token());
    scm.server.faults.setRate(faultRate);
    for (let count = 0; count < 20; count++) await attempt(scm.send(new Request(`${certificatesUrl}/1/status`)));
    scm.server.faults.setRate(0);
    await call();
    return scm.server.orders.list().map(({ certId, serialNumber }) => [certId, serialNumber]);
  };
  const plain = await make(9, 0);
  expect(plain).toHaveLength(1);
  expect(await make(9, 0.9)).toEqual(plain);
  expect(await make(10, 0)).not.toEqual(plain);
});
