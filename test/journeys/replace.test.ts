/** Journey 3: replaced by a person, for what is left of the validity: with a new key or the old one, once, never billed, public only. */
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import { atScm, certIdOf, DAY, enrolled, press } from './stage/life-of-a-certificate';
import { curtain, HOUR, setStage } from './stage/stage';

const NAME = 'www.example.com';

it('replaces by transition with a new key: a new id and attachment, the same end, the old one kept as history', async () => {
  const stage = await setStage({ delivery: 'twice' });
  const key = await enrolled(stage);
  const before = certIdOf(stage, key);
  const end = stage.issue(key).text['Certificate expiry'];
  await stage.advance(10 * DAY);
  const { csrPem } = await createCsr([NAME]);
  await press(stage, key, ['Replace Certificate', { 'Certificate CSR text': pasted(csrPem) }]);
  expect(stage.issue(key).status).toBe('Certificate Pending');
  await stage.advance(HOUR);
  const issue = stage.issue(key);
  expect(issue.status).toBe('Certificate Enrolled');
  expect(issue.attachments).toHaveLength(2);
  expect(issue.text['Certificate ID']).not.toBe(before);
  expect(issue.text['Certificate expiry']).toBe(end);
  expect(issue.properties['scm-certificate']).toMatchObject({ certId: certIdOf(stage, key) });
  expect([atScm(stage, before), atScm(stage, certIdOf(stage, key))]).toEqual(['Replaced', 'Issued']);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 0, replace: 1 });
  const said = stage.comments(key).join('\n');
  expect(said).toMatch(/Replacement requested .*does not bill a replacement/s);
  expect(said).toMatch(/Certificate replaced\..*SCM lists the old certificate as replaced/s);
  curtain(stage);
});
