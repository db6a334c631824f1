/** The buttons of the issue's panel: what a transition can do, by a call that a browser makes, and everything that a browser could get wrong. */
import { actCalls } from '../../src/contract/issue/act-calls';
import { certificateCalls } from '../../src/contract/issue/certificate-calls';
import type { Act } from '../../src/domain/acts/act';
import type { Person } from '../../sandbox/world/person';
import {
  atScm,
  certIdOf,
  DAY,
  enrolled,
  markInstalled,
  policy,
  theOpened,
  setBriefStage,
} from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

let presses = 0;

interface Press {
  readonly as?: Person;
  readonly reason?: string;
  readonly shownFor?: string;
  readonly press?: string;
}

/** @returns a person who may see the project's issues and nothing more */
function watcherAt(stage: Stage): Person {
  const to = { role: 'SCM operators' };
  stage.jira.manage.setPermission('CERT', { to, permission: 'TRANSITION_ISSUES', granted: false });
  return stage.operator;
}

const idOf = (stage: Stage, key: string): string => stage.issue(key).id;
const shownFor = async (stage: Stage, key: string): Promise<string> => (await stage.order(key)).acts?.shownFor ?? '';

async function press(stage: Stage, key: string, [act, options = {}]: readonly [Act, Press?]) {
  const { as = stage.requester, reason, press: id = `press-${++presses}-00000000` } = options;
  const shown = options.shownFor ?? (await shownFor(stage, key));
  const call = { issueId: idOf(stage, key), act, shownFor: shown, press: id, ...(reason !== undefined && { reason }) };
  return as.onIssue(actCalls.act, call);
}

async function offers(stage: Stage, key: string, as = stage.requester): Promise<Record<string, string | true>> {
  const { acts } = await stage.order(key, as);
  return Object.fromEntries((acts?.offers ?? []).map(({ act, whyNot }) => [act, whyNot ?? true]));
}

const view = async (stage: Stage, key: string, as = stage.requester) =>
  demand(await as.onIssue(certificateCalls.viewCertificate, { issueId: idOf(stage, key) }));

describe('what is offered', () => {
  it('on a fresh certificate: all but cancelling', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    expect(await offers(stage, key)).toMatchObject({
      ...{ renew: true, revoke: true, 'do-not-renew': true, 'check-status': true },
    });
    expect(Object.keys(await offers(stage, key))).not.toContain('cancel');
    curtain(stage);
  });

  it('while SCM has the request: cancelling and asking SCM', async () => {
    const stage = await setStage({ approvalSeconds: 7_200 });
    const key = await stage.enroll();
    await stage.app.settle();
    expect(Object.keys(await offers(stage, key))).toEqual(['check-status', 'cancel']);
    curtain(stage);
  });

  it('to whoever may only look: nothing, and why', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    expect(new Set(Object.values(await offers(stage, key, watcherAt(stage))))).toEqual(
      new Set(['Only people who may move this issue can do that.']),
    );
    curtain(stage);
  });
});

describe('a button', () => {
  it('renews on the same issue, once, however often it is delivered', async () => {
    const stage = await setStage({ delivery: 'twice' });
    const key = await enrolled(stage);
    const first = certIdOf(stage, key);
    const shown = await shownFor(stage, key);
    const twice = { shownFor: shown, press: 'double-click-0001' };
    const answers = await Promise.all([press(stage, key, ['renew', twice]), press(stage, key, ['renew', twice])]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    demand(await press(stage, key, ['renew', twice]));
    await stage.advance(HOUR);
    demand(await press(stage, key, ['renew', twice]));
    await stage.advance(HOUR);
    expect(stage.scm.calls().renew).toBe(1);
    expect(certIdOf(stage, key)).not.toBe(first);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });

  it('replaces on the same issue, free of charge, and the history says so', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const before = (await stage.order(key)).certificate?.notAfter;
    demand(await press(stage, key, ['replace']));
    await stage.advance(HOUR);
    expect(stage.scm.calls()).toMatchObject({ replace: 1, renew: 0 });
    expect((await stage.order(key)).certificate?.notAfter).toBe(before);
    expect((await view(stage, key)).history.map(({ fate, current }) => [fate, current])).toEqual([
      ['valid', true],
      ['replaced', false],
    ]);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });

  it('says on the issue who pressed it, once', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const shown = { shownFor: await shownFor(stage, key), press: 'once-00000001' };
    await Promise.all([press(stage, key, ['renew', shown]), press(stage, key, ['renew', shown])]);
    demand(await press(stage, key, ['renew', shown]));
    await stage.advance(HOUR);
    expect(stage.comments(key).filter((text) => text.includes('wants this certificate to be renewed'))).toHaveLength(1);
    curtain(stage);
  });

  it.each<[Act, Press]>([
    ['renew', {}],
    ['revoke', { reason: 'Cessation of operation' }],
  ])('%s is not called refused because Jira was too busy to note who pressed it', async (act, options) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const shown = { ...options, shownFor: await shownFor(stage, key) };
    stage.jira.faults.force({ status: 503 }, { method: 'POST', pathPattern: /\/comment$/, times: 1 });
    demand(await press(stage, key, [act, shown]));
    await stage.advance(HOUR);
    expect(stage.scm.calls()).toMatchObject({ [act]: 1 });
    curtain(stage);
  });

  it('revokes with its reason, and the issue goes where a transition would have led it', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    demand(await press(stage, key, ['revoke', { reason: 'Key compromise' }]));
    await stage.advance(HOUR);
    expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
    expect(stage.issue(key).status).toBe('Certificate Revoked');
    expect(stage.comments(key).at(-1)).toMatch(/Certificate revoked\. .*reason: Key compromise/);
    expect((await view(stage, key)).history).toMatchObject([{ fate: 'revoked', current: true }]);
    curtain(stage);
  });

  it('says that it is not to be renewed, and it is not', async () => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    await policy(stage, { autoRenew: true });
    demand(await press(stage, key, ['do-not-renew', { reason: 'The shop moves.' }]));
    await stage.advance(70 * DAY);
    expect(stage.scm.calls().renew).toBe(0);
    expect((await stage.order(key)).certificate?.outlook).toMatch(/The shop moves|Expired/);
    curtain(stage);
  });

  it('cancels what was not sent yet, and the issue leaves the queue', async () => {
    const stage = await setStage();
    stage.scm.faults.force('503', { operation: 'token', times: 50 });
    const key = await stage.enroll();
    await stage.app.settle();
    expect((await stage.order(key)).state).toBe('queued');
    demand(await press(stage, key, ['cancel']));
    await stage.advance(2 * HOUR);
    expect((await stage.order(key)).state).toBe('cancelled');
    expect(stage.issue(key).status).toBe('Certificate Cancelled');
    expect(stage.scm.calls().enroll).toBe(0);
    curtain(stage);
  });

  it('has SCM asked about the domains', async () => {
    const stage = await setStage({ approvalSeconds: 0, issuanceSeconds: 7_200 });
    const key = await stage.enroll(['www.example.com', 'example.com']);
    await stage.advance(HOUR);
    const issueId = idOf(stage, key);
    demand(await press(stage, key, ['check-status']));
    expect(demand(await stage.requester.onIssue(actCalls.lookAtScm, { issueId }))).toEqual({
      status: 'applied',
      domains: [
        { domainName: 'www.example.com', status: 'Validated' },
        { domainName: 'example.com', status: 'Validated' },
      ],
    });
    curtain(stage);
  });
});

describe('refused, and nothing changed', () => {
  it.each<[string, Act, Press, string]>([
    ['a revocation without a reason', 'revoke', {}, 'invalid-input'],
    ['a revocation for a reason of somebody’s own', 'revoke', { reason: 'Because' }, 'invalid-input'],
    ['no renewal without a reason', 'do-not-renew', { reason: '  ' }, 'invalid-input'],
    ['a press without an id', 'renew', { press: '' }, 'invalid-input'],
    ['an act for another certificate', 'renew', { shownFor: 'issue-1#1 other:1' }, 'conflict'],
    ['cancelling what is issued', 'cancel', {}, 'conflict'],
  ])('%s', async (_what, act, options, code) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const before = [stage.scm.calls(), stage.comments(key)];
    expect(await press(stage, key, [act, options])).toMatchObject({ ok: false, code });
    await stage.advance(HOUR);
    expect([stage.scm.calls(), stage.comments(key)]).toEqual(before);
    curtain(stage);
  });

  it.each<[Act, string | undefined]>([
    ['renew', undefined],
    ['revoke', 'Superseded'],
    ['do-not-renew', 'why'],
    ['check-status', undefined],
    ['replace', undefined],
    ['cancel', undefined],
  ])('%s by a stranger, and by somebody who may only look', async (act, reason) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const before = [stage.scm.calls(), stage.comments(key)];
    for (const as of [stage.stranger, watcherAt(stage)]) {
      const refused = await press(stage, key, [act, { as, ...(reason !== undefined && { reason }) }]);
      expect(refused).toMatchObject({ ok: false, code: 'no-right' });
    }
    await stage.advance(HOUR);
    expect([stage.scm.calls(), stage.comments(key)]).toEqual(before);
    curtain(stage);
  });

  it('looking, by a stranger: neither the certificate nor the domains', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const issueId = idOf(stage, key);
    const seen = await stage.stranger.onIssue(certificateCalls.viewCertificate, { issueId });
    const asked = await watcherAt(stage).onIssue(actCalls.lookAtScm, { issueId });
    expect([seen, asked]).toMatchObject([{ code: 'not-found' }, { code: 'no-right' }]);
    expect(JSON.stringify(seen)).not.toContain('BEGIN');
    curtain(stage);
  });

  it.each(['renew', 'revoke'] as const)('%s of a page that shows what was before the renewal', async (act) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const old = await shownFor(stage, key);
    demand(await press(stage, key, ['renew']));
    await stage.advance(HOUR);
    const late = await press(stage, key, [act, { shownFor: old, reason: 'Unspecified' }]);
    expect(late).toMatchObject({
      ...{ ok: false, code: 'conflict' },
      message: expect.stringMatching(/^The certificate changed meanwhile: this issue has another one now/) as string,
    });
    await stage.advance(HOUR);
    expect(stage.scm.calls()).toMatchObject({ renew: 1, revoke: 0 });
    curtain(stage);
  });

  it('a second renewal while one is under way, by whomever', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const shown = await shownFor(stage, key);
    demand(await press(stage, key, ['renew']));
    expect(await press(stage, key, ['renew', { shownFor: shown }])).toMatchObject({ ok: false, code: 'conflict' });
    expect(await press(stage, key, ['renew'])).toMatchObject({ ok: false, message: /under way/ });
    await stage.advance(HOUR);
    expect(stage.scm.calls().renew).toBe(1);
    curtain(stage);
  });

  it('an issue of nobody, and names that are no issue', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const shown = await shownFor(stage, key);
    for (const issueId of ['999999', '../10000', key]) {
      const call = { issueId, act: 'revoke', shownFor: shown, press: 'hostile-0001', reason: 'Unspecified' } as const;
      expect(await stage.stranger.onIssue(actCalls.act, call)).toMatchObject({ ok: false, code: 'no-right' });
    }
    expect(stage.scm.calls().revoke).toBe(0);
    curtain(stage);
  });

  it('the certificate of another issue, named on one’s own', async () => {
    const stage = await setStage();
    const [own, other] = [await enrolled(stage), await enrolled(stage, ['other.example.com'])];
    const shown = await shownFor(stage, other);
    const refused = await press(stage, own, ['revoke', { shownFor: shown, reason: 'Unspecified' }]);
    expect(refused).toMatchObject({ ok: false, code: 'conflict' });
    await stage.advance(HOUR);
    expect(stage.scm.calls().revoke).toBe(0);
    curtain(stage);
  });
});

describe('the certificate in full', () => {
  it('comes with its PEM, the last check, when it is due, and alone in its history', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const { current, history, renewalOf } = await view(stage, key);
    expect(current?.pem.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(1);
    expect(current?.lookedAt).toBeLessThanOrEqual(stage.clock.now());
    expect(current?.renewalBegins).toBeLessThan(current?.notAfter ?? 0);
    expect(history).toMatchObject([{ current: true, fate: 'valid', issue: { key, here: true } }]);
    expect(renewalOf).toBeUndefined();
    curtain(stage);
  });

  it('shows what a renewal issue is there for, and afterwards old and new on both issues', async () => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    await stage.advance(33 * DAY);
    const renewal = theOpened(stage, key);
    expect(await view(stage, renewal.key)).toMatchObject({
      history: [],
      renewalOf: { commonName: 'www.example.com', issue: { key, here: false } },
    });
    await policy(stage, { autoRenew: true });
    expect((await stage.requester.transition(renewal.key, 'Enroll Certificate')).status).toBe(204);
    await stage.advance(HOUR);
    const [there, here] = [await view(stage, renewal.key), await view(stage, key)];
    expect(there.history).toMatchObject([
      { current: true, fate: 'valid', issue: { key: renewal.key, here: true } },
      { current: false, fate: 'renewed', issue: { key, here: false } },
    ]);
    expect(here.history).toMatchObject([
      { current: false, issue: { key: renewal.key, here: false } },
      { current: true, fate: 'renewed', issue: { key, here: true } },
    ]);
    expect((await offers(stage, key))['renew']).toMatch(new RegExp(`renewed on ${renewal.key}`));
    await markInstalled(stage, renewal.key);
    demand(await press(stage, key, ['revoke', { reason: 'Superseded' }]));
    await stage.advance(HOUR);
    expect((await view(stage, renewal.key)).history[1]).toMatchObject({ fate: 'revoked' });
    curtain(stage);
  });
});
