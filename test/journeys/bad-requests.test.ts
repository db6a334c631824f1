/** Bad requests: refused by the validator while their author is still looking, with a sentence that says what to do. */
import { generateKeyPairSync } from 'node:crypto';
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import { curtain, setStage } from './stage/stage';

const privateKey = () =>
  generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

it.each<[string, () => string, RegExp]>([
  ['nothing', () => '', /CSR/],
  ['text that is no PEM', () => 'please give me a certificate', /CSR/],
  ['a private key', privateKey, /compromised/],
  ['as much noise as Jira takes', () => 'A1b2'.repeat(8_000), /CSR/],
])('refuses %s in the CSR field', async (_name, text, sentence) => {
  const stage = await setStage();
  const key = await stage.request(undefined, text());
  const answer = await stage.requester.transition(key, 'Enroll Certificate');
  expect(answer.status).toBe(400);
  const { errorMessages } = (await answer.json()) as { errorMessages: string[] };
  expect(errorMessages.join(' ')).toMatch(sentence);
  expect(stage.issue(key).status).toBe('Certificate Request');
  expect(stage.scm.calls().enroll).toBe(0);
  curtain(stage);
});

it('never repeats a private key that was pasted', async () => {
  const stage = await setStage();
  const secret = privateKey();
  const key = await stage.request(undefined, secret);
  const answer = await stage.requester.transition(key, 'Enroll Certificate');
  const line = secret.split('\n')[1] ?? '?';
  expect(await answer.text()).not.toContain(line);
  expect(stage.app.logs.map(({ text }) => text).join('\n')).not.toContain(line);
  expect(JSON.stringify(stage.app.storage.dump())).not.toContain(line);
  curtain(stage);
});

it('reads the CSR that the transition’s own screen brings', async () => {
  const stage = await setStage();
  const key = await stage.request(undefined, '');
  const { csrPem } = await createCsr(['late.example.com']);
  const field = stage.jira.site.fieldId('Certificate CSR text');
  expect((await stage.requester.transition(key, 'Enroll Certificate', { [field]: pasted(csrPem) })).status).toBe(204);
  await stage.app.settle();
  expect(stage.issue(key).summary).toBe('Certificate enrolled:late.example.com');
  curtain(stage);
});

it('names a profile that is chosen on the issue but not set up', async () => {
  const stage = await setStage();
  const { csrPem } = await createCsr(['www.example.com']);
  const key = await stage.requester.createIssue({ summary: 'x', profile: 'Wildcard SSL', csr: csrPem });
  const answer = await stage.requester.transition(key, 'Enroll Certificate');
  expect(await answer.text()).toContain('“Wildcard SSL” is not set up in this Jira');
  curtain(stage);
});

it('asks for a profile when none is chosen, together with everything else that is wrong', async () => {
  const stage = await setStage();
  const key = await stage.requester.createIssue({ summary: 'x', csr: 'nonsense' });
  const text = await (await stage.requester.transition(key, 'Enroll Certificate')).text();
  expect(text).toContain('Choose a “Certificate profile”.');
  expect(text).toMatch(/CSR/);
  curtain(stage);
});

it('tells the issue what is wrong when the workflow has no validator', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  const field = stage.jira.site.fieldId('Certificate CSR text');
  await stage.requester.call('PUT', `/issue/${key}`, { fields: { [field]: pasted('now it is broken') } });
  await stage.app.settle();
  expect(stage.comments(key).at(-1)).toMatch(/^Certificate refused\. Nothing was ordered\.\n.*CSR/);
  expect(stage.issue(key).status).toBe('Certificate Request');
  expect(stage.scm.calls().enroll).toBe(0);
  curtain(stage);
});
