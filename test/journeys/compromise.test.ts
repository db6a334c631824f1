/** Journey 4: a key that was seen by someone else is used no more, wherever it is asked for, whatever becomes of its revocation. */
import '@abraham/reflection';
import { Pkcs10CertificateRequestGenerator, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import {
  atScm,
  BRIEF,
  certIdOf,
  DAY,
  opened,
  policy,
  press,
  revokeAs,
  theOpened,
  untilRenewalIsSent,
  setBriefStage,
} from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR, type Stage } from './stage/stage';

const NAME = 'www.example.com';
const REPORTED = /key of this CSR was reported as compromised, and is never accepted again/;

const csrOf = async (...names: string[]) => (await createCsr(names)).csrPem;
const withCsr = (csr: string) => ({ 'Certificate CSR text': pasted(csr) });

/** @returns the issue's key */
async function enrolledWith(stage: Stage, csr: string): Promise<string> {
  const key = await stage.request([NAME], csr);
  await press(stage, key, ['Enroll Certificate']);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  return key;
}

/** @returns what the validator says of a new request with that CSR; undefined when it lets it pass */
async function refusalOf(stage: Stage, csr: string): Promise<string | undefined> {
  const key = await stage.request([NAME], csr);
  const answer = await stage.requester.transition(key, 'Enroll Certificate');
  return answer.ok ? undefined : stage.requester.refusal(answer);
}

it('refuses a key that was revoked as compromised in every further CSR, and takes a new one', async () => {
  const stage = await setBriefStage({ delivery: 'twice' });
  const csr = await csrOf(NAME);
  const key = await enrolledWith(stage, csr);
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
  expect(stage.comments(key).at(-1)).toMatch(/Its key is accepted in no CSR any more/);
  expect(await refusalOf(stage, csr)).toMatch(REPORTED);
  expect(await stage.requester.refusal(await stage.requester.transition(key, 'Enroll Certificate'))).toMatch(REPORTED);
  await press(stage, key, ['Enroll Certificate', withCsr(await csrOf(NAME))]);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.calls()).toMatchObject({ enroll: 2 });
  curtain(stage);
});

it('blocks the key before SCM has answered', async () => {
  const stage = await setBriefStage();
  const csr = await csrOf(NAME);
  const key = await enrolledWith(stage, csr);
  stage.scm.faults.force('503', { operation: 'revoke', times: 100_000 });
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(60_000);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Issued');
  expect(await refusalOf(stage, csr)).toMatch(REPORTED);
  stage.scm.faults.unforce();
  await stage.advance(DAY);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
  curtain(stage);
});

it('keeps the key blocked where SCM refuses the revocation, never renews it by itself, and replaces it with a new key alone', async () => {
  const stage = await setBriefStage();
  const csr = await csrOf(NAME);
  const key = await enrolledWith(stage, csr);
  await policy(stage, { autoRenew: true });
  const { clientId, organization } = stage.account;
  stage.scm.accounts.change(clientId, { organization: 'Somebody else' });
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(/^Not revoked\. .*Its key stays reported as compromised all the same/);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  stage.scm.accounts.change(clientId, { organization });
  expect(await refusalOf(stage, csr)).toMatch(REPORTED);

  await stage.advance(33 * DAY);
  const waiting = opened(stage, key).find(({ summary }) => summary.startsWith('Renew certificate'));
  expect(waiting?.text['Certificate CSR text']).toBeUndefined();
  expect(stage.comments(key).join('\n')).toMatch(/Renewal opened.*Its key was reported as compromised/);
  expect(stage.scm.calls()).toMatchObject({ renew: 0, replace: 0 });

  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(REPORTED);
  await press(stage, key, ['Replace Certificate', withCsr(csr)]);
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(REPORTED);
  expect(stage.scm.calls()).toMatchObject({ renew: 0, replace: 0 });
  await press(stage, key, ['Replace Certificate', withCsr(await csrOf(NAME))]);
  await stage.advance(HOUR);
  expect(stage.scm.calls()).toMatchObject({ renew: 0, replace: 1 });
  expect(stage.issue(key).attachments).toHaveLength(2);
  curtain(stage);
});

it('blocks the key of what was revoked in SCM already, as soon as a person says why', async () => {
  const stage = await setBriefStage();
  const csr = await csrOf(NAME);
  const key = await enrolledWith(stage, csr);
  stage.scm.orders.revoke(certIdOf(stage, key), 1);
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Revoked');
  expect(await refusalOf(stage, csr)).toMatch(REPORTED);
  curtain(stage);
});

it('does not deliver a renewal with that key which was at SCM already: it asks for a new key', async () => {
  const stage = await setBriefStage({ approvalSeconds: 3600 });
  const key = await stage.enroll([NAME]);
  await untilRenewalIsSent(stage);
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(DAY);
  const renewal = theOpened(stage, key);
  expect(renewal.attachments).toEqual([]);
  expect(stage.comments(renewal.key).join('\n')).toMatch(
    /^Certificate issued with a compromised key\. .*It was not attached; do not install it\..*“Replace Certificate”/ms,
  );
  await press(stage, renewal.key, ['Replace Certificate']);
  await stage.advance(DAY);
  expect(stage.comments(renewal.key).at(-1)).toMatch(REPORTED);
  await press(stage, renewal.key, ['Replace Certificate', withCsr(await csrOf(NAME))]);
  await stage.advance(DAY);
  expect(stage.issue(renewal.key).attachments).toHaveLength(1);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1, replace: 1 });
  curtain(stage);
});

it('tells every other issue that has the key, and renews nothing there by itself', async () => {
  const stage = await setBriefStage();
  const csr = await csrOf(NAME);
  const key = await enrolledWith(stage, csr);
  const other = await requestedFromAnotherProfile(stage, csr);
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  expect(stage.comments(other).at(-1)).toMatch(/The key of this certificate was reported as compromised/);
  expect(stage.comments(other).join()).not.toContain(key);
  expect(atScm(stage, certIdOf(stage, other))).toBe('Issued');
  await stage.advance(36 * DAY);
  expect(stage.scm.calls()).toMatchObject({ enroll: 2, renew: 0 });
  expect(stage.comments(other).join('\n')).toMatch(/Renewal opened.*reported as compromised/);
  curtain(stage);
});

it('refuses a second certificate for the same key, names and profile, and allows it when the first one is gone', async () => {
  const stage = await setBriefStage();
  const csr = await csrOf(NAME);
  const key = await enrolledWith(stage, csr);
  const refusal = await refusalOf(stage, csr);
  expect(refusal).toMatch(/There is a valid certificate with this key and these names already/);
  expect(refusal).not.toContain(key);
  await press(stage, key, revokeAs('Cessation of operation'));
  await stage.advance(HOUR);
  expect(await refusalOf(stage, csr)).toBeUndefined();
  await stage.advance(HOUR);
  expect(stage.scm.calls()).toMatchObject({ enroll: 2 });
  curtain(stage);
});

/** The same CSR under another profile is no double. @returns the issue's key */
async function requestedFromAnotherProfile(stage: Stage, csr: string): Promise<string> {
  const draft = draftOf(stage, stage.scm.accounts.create(BRIEF), { name: 'Wildcard SSL', autoRenew: true });
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
  const key = await stage.requester.createIssue({ summary: 'same key', profile: draft.name, csr });
  await press(stage, key, ['Enroll Certificate']);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  return key;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** @returns a CSR for each name, all with the same key */
async function csrsOfOneKey(...names: string[]): Promise<string[]> {
  const keys = await globalThis.crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const csr = async (name: string) => {
    const extensions = [new SubjectAlternativeNameExtension([{ type: 'dns', value: name }])];
    const subject = { name: `CN=${name}`, keys, signingAlgorithm: P256, extensions };
    return (await Pkcs10CertificateRequestGenerator.create(subject)).toString('pem');
  };
  return Promise.all(names.map(csr));
}

it('goes on caring for the certificate in use while the next one was not handed out for its key', async () => {
  const stage = await setBriefStage({ approvalSeconds: 7200 });
  const [next = '', leaked = ''] = await csrsOfOneKey(NAME, 'shop.example.com');
  const key = await stage.enroll();
  const other = await stage.request(['shop.example.com'], leaked);
  await press(stage, other, ['Enroll Certificate']);
  await stage.advance(DAY);
  const end = stage.issue(key).text['Certificate expiry'];
  await press(stage, key, ['Renew Certificate', withCsr(next)]);
  await stage.advance(60_000);
  await press(stage, other, revokeAs('Key compromise'));
  await stage.advance(DAY);
  expect(stage.comments(key).join('\n')).toMatch(/Certificate issued with a compromised key/);
  expect(stage.comments(key).join('\n')).not.toMatch(/Certificate renewed/);
  await stage.advance(57 * DAY);
  const said =
    stage.comments(key).join('\n') +
    opened(stage, key)
      .map((one) => stage.comments(one.key))
      .join('\n');
  expect(said).toMatch(/Renewal opened: .*The last attempt to renew it came to nothing/);
  expect(said).toMatch(/Expires (in \d+ days at the latest|tomorrow).*was not handed out, as its key/s);
  await stage.advance(5 * DAY);
  expect(stage.comments(key).join('\n')).toContain(`Certificate expired. It was valid until ${end ?? '?'}`);
  expect(stage.scm.calls()).toMatchObject({ renew: 1 });
  curtain(stage);
});
