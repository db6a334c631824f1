/** The certificate's file on its issue: whoever deletes it or puts another one in its place changes nothing, and is noticed. */
import { requestCalls } from '../../src/contract/issue/request-calls';
import { CUSTOMERS } from '../../sandbox/jira-server/service-desk/service-project';
import { attach, noticed, ownFile, remove, textOf, toldOfFiles } from './stage/files';
import { certIdOf, DAY, enrolled, policy, setBriefStage } from './stage/life-of-a-certificate';
import { agentsOnly, portal } from './stage/portal-view';
import { delivered, setDesk } from './stage/service-desk';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const APP = { role: 'atlassian-addons-project-access' };
const MINUTE = 60_000;

/** What may follow from the noticing itself. */
const OF_NOTICING = ['noticed', 'version', 'write', 'untold', 'untoldSince', 'work', 'nextAttemptAt', 'leaseUntil'];

/** What the app knows of orders and certificates, and what SCM was asked to do. */
function kept(stage: Stage): string {
  const { enroll, renew, replace, revoke } = stage.scm.calls();
  const records = stage.app.storage
    .dump()
    .filter(({ entityName = '' }) => ['order', 'certificate'].includes(entityName));
  const facts = records.map(({ value }) =>
    Object.entries(value as object).filter(([name]) => !OF_NOTICING.includes(name)),
  );
  return JSON.stringify([{ enroll, renew, replace, revoke }, facts]);
}

const removedBy = (who: string) => `attachment-removed ${who} done`;
const foreignBy = (who: string) => `attachment-foreign ${who} refused`;

describe.each(['once', 'twice'] as const)('with events that come %s', (delivery) => {
  it('a file that a person deletes is told once, and its certificate stays what it is', async () => {
    const stage = await setStage({ delivery });
    const key = await enrolled(stage);
    const before = kept(stage);
    await remove(stage, ownFile(stage, key).id);
    await stage.advance(2 * HOUR);
    expect(toldOfFiles(stage, key)).toEqual([
      expect.stringMatching(/ took www\.example\.com-[0-9A-F]{8}\.pem off this/),
    ]);
    expect(await noticed(stage)).toEqual([removedBy(stage.people.administrator)]);
    expect(kept(stage)).toBe(before);
    const chain = await stage.requester.onIssue(requestCalls.viewChain, { issueId: stage.issue(key).id });
    expect(demand(chain)?.pem).toContain('BEGIN CERTIFICATE');
    curtain(stage);
  });

  it('another file that takes its place is told as such, and is taken for nothing', async () => {
    const stage = await setStage({ delivery });
    const key = await enrolled(stage);
    const before = kept(stage);
    const { id, filename } = ownFile(stage, key);
    await remove(stage, id);
    await attach(stage, key, { name: filename, content: 'forged <b>' });
    await stage.advance(2 * HOUR);
    const told = toldOfFiles(stage, key).sort();
    expect(told).toEqual([expect.stringContaining('Do not install it'), expect.stringContaining('file was removed')]);
    expect(told.join('\n')).not.toContain('forged');
    const { administrator, requester } = stage.people;
    expect((await noticed(stage)).sort()).toEqual([foreignBy(requester), removedBy(administrator)]);
    expect(kept(stage)).toBe(before);
    curtain(stage);
  });
});

describe('what is attached under the certificate’s name', () => {
  it('is nobody’s concern while it is the certificate', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const own = ownFile(stage, key);
    await attach(stage, key, { name: own.filename, content: textOf(own).replace(/\n/g, '\r\n') });
    await stage.advance(HOUR);
    expect([toldOfFiles(stage, key), await noticed(stage)]).toEqual([[], []]);
    curtain(stage);
  });

  it.each([
    [
      'another certificate beside it',
      (own: string) => own + own.replace(/[^]*(-----BEGIN)/, '$1').replace('MII', 'MIJ'),
    ],
    ['nothing at all', () => ''],
    ['more than any certificate has', (own: string) => own + 'x'.repeat(70_000)],
  ])('is noticed when it is %s', async (_what, contentOf) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const own = ownFile(stage, key);
    await attach(stage, key, { name: own.filename.replace('.pem', ' (1).pem'), content: contentOf(textOf(own)) });
    await stage.advance(HOUR);
    expect(toldOfFiles(stage, key)).toEqual([expect.stringContaining(`attached it as ${own.filename} (2026-11-02`)]);
    expect(await noticed(stage)).toEqual([foreignBy(stage.people.requester)]);
    curtain(stage);
  });

  it('and is gone again before anybody looked is passed over, and so is a wrong file that is taken away', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const name = ownFile(stage, key).filename;
    await remove(stage, await attach(stage, key, { name, content: 'forged' }));
    await stage.advance(HOUR);
    expect([toldOfFiles(stage, key), await noticed(stage)]).toEqual([[], []]);
    curtain(stage);
  });

  it('again and again fills no issue', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const name = ownFile(stage, key).filename;
    for (let files = 0; files < 8; files += 1) {
      await attach(stage, key, { name, content: `forged ${files}` });
      await stage.advance(MINUTE);
    }
    expect(toldOfFiles(stage, key)).toHaveLength(5);
    expect(await noticed(stage)).toHaveLength(8);
    curtain(stage);
  });
});

describe('what is no concern of the app', () => {
  const asked = (stage: Stage) => stage.app.logs.filter(({ text }) => text.startsWith('attachment '));

  it('costs neither a job nor a word: other files, and files like it on issues of which it knows nothing', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const name = ownFile(stage, key).filename;
    const elsewhere = await stage.requester.createIssue({ summary: 'another' });
    await attach(stage, elsewhere, { name, content: 'forged' });
    const names = ['photo.png', '', name.replace('.pem', '.txt'), `../${name}`, `${name}<script>`];
    for (const other of names.filter(Boolean))
      await remove(stage, await attach(stage, key, { name: other, content: 'x' }));
    await stage.advance(HOUR);
    expect([asked(stage), toldOfFiles(stage, key), await noticed(stage)]).toEqual([[], [], []]);
    curtain(stage);
  });

  it('a file under the name of another issue’s certificate is no file of this one', async () => {
    const stage = await setStage();
    const [key, other] = [await enrolled(stage), await enrolled(stage, ['other.example.com'])];
    await attach(stage, key, { name: ownFile(stage, other).filename, content: 'forged' });
    await stage.advance(HOUR);
    expect([toldOfFiles(stage, key), toldOfFiles(stage, other), await noticed(stage)]).toEqual([[], [], []]);
    curtain(stage);
  });

  it('what it attaches itself, also where the platform does not keep that from it', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    expect(asked(stage)).toEqual([]);
    const { id, filename } = ownFile(stage, key);
    const attachment = { id, issueId: stage.issue(key).id, fileName: filename };
    const eventType = 'avi:jira:created:attachment';
    await stage.app.deliverProductEvent(eventType, { attachment });
    await stage.app.deliverProductEvent(eventType, {
      attachment: { ...attachment, author: { accountId: stage.people.app } },
    });
    await stage.advance(HOUR);
    expect(asked(stage)).toHaveLength(2);
    expect([toldOfFiles(stage, key), await noticed(stage)]).toEqual([[], []]);
    curtain(stage);
  });

  it('files of an issue that is deleted', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    expect((await stage.admin.call('DELETE', `/issue/${key}`)).status).toBe(204);
    await stage.advance(HOUR);
    expect(await noticed(stage)).toEqual([]);
    curtain(stage);
  });
});

describe('trouble with Jira', () => {
  it('an answer to the comment that is lost makes no second one', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    stage.jira.faults.force({ status: 502, moment: 'after' }, { method: 'POST', pathPattern: /\/comment$/ });
    await remove(stage, ownFile(stage, key).id);
    await stage.advance(2 * HOUR);
    expect(toldOfFiles(stage, key)).toHaveLength(1);
    expect(stage.jira.faults.journal()).toHaveLength(1);
    curtain(stage);
  });

  it.each([
    ['who deleted it', /\/changelog$/, 'removed'],
    ['which account is its own', /\/myself$/, 'removed'],
    ['what was attached', /\/attachment\/content\//, 'foreign'],
  ])('that keeps the app from seeing %s for half an hour delays its words', async (_what, pathPattern, end) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    stage.jira.faults.force({ status: 503 }, { pathPattern, times: 3 });
    const { id, filename } = ownFile(stage, key);
    if (end === 'removed') await remove(stage, id);
    else await attach(stage, key, { name: filename, content: 'forged' });
    await stage.advance(30 * MINUTE);
    expect(toldOfFiles(stage, key)).toEqual([]);
    await stage.advance(30 * MINUTE);
    expect(toldOfFiles(stage, key)).toHaveLength(1);
    expect(await noticed(stage)).toHaveLength(1);
    curtain(stage);
  });

  it('the right to see the issue, when it is back, brings what was deleted meanwhile', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const browse = (granted: boolean) =>
      stage.jira.manage.setPermission('CERT', { to: APP, permission: 'BROWSE_PROJECTS', granted });
    browse(false);
    await remove(stage, ownFile(stage, key).id);
    await attach(stage, key, { name: `www.example.com-${serialOf(stage).slice(-8)}.pem`, content: 'forged' });
    await stage.advance(DAY);
    expect((await noticed(stage)).sort()).toEqual([
      `attachment-foreign ${stage.people.requester} failed jira-missing`,
      removedBy('unknown'),
    ]);
    browse(true);
    await stage.advance(DAY);
    expect(toldOfFiles(stage, key)).toEqual([expect.stringContaining('Somebody took www.example.com-')]);
    curtain(stage);
  });
});

function serialOf(stage: Stage): string {
  const stored = stage.app.storage.dump().find(({ entityName }) => entityName === 'certificate');
  return (stored?.value as { serialNumber: string }).serialNumber;
}

it('after a renewal on the same issue the older file may go, and a wrong one under its name is still told', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const { id, filename } = ownFile(stage, key);
  const first = certIdOf(stage, key);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(35 * DAY);
  expect(certIdOf(stage, key)).not.toBe(first);
  await remove(stage, id);
  await stage.advance(HOUR);
  expect([toldOfFiles(stage, key), await noticed(stage)]).toEqual([[], [removedBy(stage.people.administrator)]]);
  await attach(stage, key, { name: filename, content: 'forged' });
  await stage.advance(HOUR);
  expect(toldOfFiles(stage, key)).toEqual([expect.stringContaining('has a newer certificate by now')]);
  curtain(stage);
});

describe('in a service project', () => {
  it('the delivery itself is no event, and a file that is gone is told to agents and customer in words for each', async () => {
    const stage = await setDesk();
    const key = await delivered(stage);
    expect(await noticed(stage)).toEqual([]);
    await remove(stage, ownFile(stage, key).id);
    await stage.advance(HOUR);
    const told = (texts: readonly string[]) => texts.filter((text) => text.includes('file was removed'));
    expect(told(agentsOnly(stage, key))).toEqual([expect.stringContaining('attach it to the request again')]);
    expect(told((await portal(stage, key)).comments)).toEqual([
      'The certificate’s file was removed. The certificate itself is unchanged. The service team has been told.',
    ]);
    expect(await noticed(stage)).toEqual([removedBy(stage.people.administrator)]);
    curtain(stage);
  });

  it('a wrong file is told to agents and customer, each what is theirs to do', async () => {
    const stage = await setDesk();
    const key = await delivered(stage);
    const { filename } = ownFile(stage, key);
    await attach(stage, key, { name: filename, content: 'forged', by: stage.people.requester });
    await stage.advance(HOUR);
    expect((await portal(stage, key, CUSTOMERS.customer)).comments.join('\n')).toContain(
      `It is called ${filename} and holds something else: do not use it.`,
    );
    expect(agentsOnly(stage, key).join('\n')).toContain('Delete the wrong file');
    expect(await noticed(stage)).toEqual([foreignBy(stage.people.requester)]);
    curtain(stage);
  });
});
