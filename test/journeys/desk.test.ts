/** A service project: agents read everything, the customer reads what is the customer's, and gets the certificate once. */
import { CUSTOMERS } from '../../sandbox/jira-server/service-project';
import { DAY, press, revokeAs } from './stage/life-of-a-certificate';
import { ask, callDesk, delivered, INTERNALS, portal, send, setDesk } from './stage/service-desk';
import { curtain, HOUR, setStage } from './stage/stage';

it('delivers the certificate on the request, and tells agents and customer each what is theirs', async () => {
  const stage = await setDesk();
  const key = await delivered(stage);
  const seen = await portal(stage, key);
  expect(seen.files).toEqual([expect.stringMatching(/^www\.example\.com-.*\.pem$/)]);
  expect(seen.comments.map((text) => text.split('\n')[0])).toEqual([
    'Certificate requested. Names: www.example.com',
    expect.stringMatching(/^Certificate issued\. Serial number [0-9A-F]+, valid until /),
  ]);
  expect(seen.comments.join('\n')).not.toMatch(INTERNALS);
  const [file] = stage.issue(key).attachments;
  expect(new TextDecoder().decode(file?.bytes)).toContain('-----BEGIN CERTIFICATE-----');
  const internal = stage.comments(key).filter((text) => INTERNALS.test(text));
  expect(internal.map((text) => text.split(/ from |\./)[0])).toEqual(['Certificate requested', 'Certificate enrolled']);
  curtain(stage);
});
