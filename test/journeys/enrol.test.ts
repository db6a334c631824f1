/** Journey 2: from an issue with a CSR to an attached certificate. */
import { X509Certificate } from 'node:crypto';
import { curtain, HOUR, setStage } from './stage/stage';

it('goes from an issue with a CSR to an attached certificate, and the issue tells the story', async () => {
  const stage = await setStage();
  const key = await stage.enroll(['www.example.com', 'example.com']);
  expect(stage.issue(key).status).toBe('Certificate Pending');
  await stage.app.settle();

  const issue = stage.issue(key);
  expect(issue.status).toBe('Certificate Enrolled');
  expect(issue.summary).toBe('Certificate enrolled:www.example.com');
  const [order] = stage.scm.orders.list();
  expect(stage.scm.orders.list()).toHaveLength(1);
  expect(order?.comments).toMatch(/^web team \| Jira CERT-1 order 1 \([0-9a-z]{6}\)$/);

  const leaf = new X509Certificate(Buffer.from(issue.attachments[0]?.bytes ?? []));
  expect(issue.attachments.map(({ filename }) => filename)).toEqual([
    `www.example.com-${leaf.serialNumber.slice(-8)}.pem`,
  ]);
  expect(leaf.subject).toBe('CN=www.example.com');
  expect(issue.text).toMatchObject({
    'Certificate ID': order?.certId,
    'Certificate serial number': leaf.serialNumber,
    'Certificate expiry': new Date(leaf.validTo).toISOString().slice(0, 10),
    'Certificate names': 'www.example.com\nexample.com',
  });
  expect(issue.properties['scm-certificate']).toMatchObject({
    certId: order?.certId,
    names: ['www.example.com', 'example.com'],
    nameCount: 2,
    notAfter: new Date(leaf.validTo).toISOString(),
  });
  expect(stage.comments(key)).toEqual([
    expect.stringContaining(
      `Certificate requested from Sectigo Certificate Manager with profile “Standard SSL”, SCM id ${order?.certId}.`,
    ),
    expect.stringMatching(
      /^Certificate enrolled\. .*\nNames: www\.example\.com, example\.com\nCertificate attached: www/,
    ),
  ]);
  curtain(stage);
});

it('makes the certificate searchable in JQL by its expiry, id and names', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.enroll(['other.example.com']);
  await stage.app.settle();
  const certId = stage.issue(key).text['Certificate ID'] ?? '';
  const find = async (jql: string) => {
    const answer = await stage.requester.call('POST', '/search/jql', { jql, fields: ['summary'] });
    return ((await answer.json()) as { issues: { key: string }[] }).issues.map((issue) => issue.key);
  };
  expect(await find('project = CERT AND certExpiry < "2027-12-31" ORDER BY key')).toHaveLength(2);
  expect(await find('project = CERT AND certExpiry < "2026-12-31"')).toEqual([]);
  expect(await find(`certId = "${certId}"`)).toEqual([key]);
  expect(await find('certName = "other.example.com"')).toHaveLength(1);
  curtain(stage);
});

it('is idempotent when every event is delivered twice', async () => {
  const stage = await setStage({ delivery: 'twice', seed: 7 });
  const key = await stage.enroll();
  await stage.app.settle();
  expect(stage.scm.orders.list()).toHaveLength(1);
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.comments(key)).toHaveLength(2);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('shows who acts next while the order is on its way, and the certificate at the end', async () => {
  const stage = await setStage({ approvalSeconds: 600, issuanceSeconds: 600 });
  const key = await stage.enroll();
  await stage.advance(5 * 60_000);
  expect(await stage.order(key)).toMatchObject({
    state: 'requested',
    next: 'An approver in SCM approves or declines the order.',
  });
  await stage.advance(14 * 60_000);
  expect(await stage.order(key)).toMatchObject({
    state: 'applied',
    next: 'The CA issues the certificate; the app collects it.',
  });
  await stage.app.settle();
  const { state, certificate } = await stage.order(key);
  expect([state, certificate?.fileName]).toEqual(['issued', stage.issue(key).attachments[0]?.filename]);
  curtain(stage);
});

it('goes on by the hourly sweep when approval takes days', async () => {
  const stage = await setStage({ approvalSeconds: 3 * 86_400, issuanceSeconds: 60 });
  const key = await stage.enroll();
  await stage.advance(2 * 86_400_000);
  expect(stage.issue(key).status).toBe('Certificate Pending');
  const asked = stage.scm.calls().status;
  await stage.advance(2 * 86_400_000);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(asked).toBeLessThan(70);
  curtain(stage);
});

it('lets a declined request be made again as a new generation', async () => {
  const stage = await setStage({ approvalSeconds: 3_600 });
  const key = await stage.enroll();
  await stage.advance(60_000);
  stage.scm.orders.decline(stage.scm.orders.list()[0]?.certId ?? '', 'Wrong cost centre');
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Request');
  expect(stage.comments(key).at(-1)).toMatch(/^Certificate declined\. /);
  await stage.requester.transition(key, 'Enroll Certificate');
  await stage.advance(4 * HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.orders.list().map(({ status }) => status)).toEqual(['Declined', 'Issued']);
  curtain(stage);
});

it('shows the panel to nobody who may not see the issue', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await expect(stage.order(key, stage.stranger)).rejects.toThrow('not-found');
  curtain(stage);
});
