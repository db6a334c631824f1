/** Journey 5: the issue of an imported certificate acts by its workflow: renewed, replaced, revoked through its account, and told. */
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { CERTIFICATE_PROPERTY } from '../../src/domain/issue/issue-fields';
import { ALL, importAll, issuesOf, makeNow, setRule } from './stage/issues-of-rows';
import { doNotRenew, press, revokeAs } from './stage/life-of-a-certificate';
import { begin, linkAccount, rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const MINUTE = 60_000;

interface Imported extends Stage {
  readonly id: string;
  readonly sslId: string;
  /** Key of its issue. */
  readonly key: string;
}

async function imported(options: Parameters<typeof setStage>[0] = {}): Promise<Imported> {
  const stage = await setStage(options);
  const sslId = await stage.scm.certificates.addOne({ status: 'Issued', names: ['www.example.com'] });
  const { id } = await linkAccount(stage);
  await importAll(stage, id);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  return { ...stage, id, sslId, key: issuesOf(stage, id).get(sslId)![0]!.key };
}

const inScm = (stage: Imported) => stage.scm.orders.list().filter(({ commonName }) => commonName === 'www.example.com');

const newCsr = async (names: readonly string[] = ['www.example.com']) => ({
  'Certificate CSR text': pasted((await createCsr(names)).csrPem),
});

it('renews by transition: ordered once, attached, and the issue is about the new certificate from then on', async () => {
  const stage = await imported({ delivery: 'twice' });
  await press(stage, stage.key, ['Renew Certificate']);
  expect(stage.scm.orders.list()).toHaveLength(1);
  await stage.advance(HOUR);
  const [, renewal] = inScm(stage);
  expect(inScm(stage)).toHaveLength(2);
  const issue = stage.issue(stage.key);
  expect(issue).toMatchObject({ status: 'Certificate Enrolled', text: { 'Certificate ID': renewal!.certId } });
  expect(issue.properties[CERTIFICATE_PROPERTY]).toMatchObject({ account: stage.id, sslId: renewal!.certId });
  expect(issue.attachments).toHaveLength(1);
  const said = stage.comments(stage.key);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^Renewal requested .*SCM id/);
  expect(said[1]).toMatch(/^Certificate renewed\. .*Certificate attached: www\.example\.com-/s);
  const rows = await rowsOf(stage, { account: stage.id });
  expect(rows.map(({ sslId, issueId }) => [sslId, issueId]).sort()).toEqual(
    [stage.sslId, renewal!.certId].map((sslId) => [sslId, issue.id]).sort(),
  );
  // The next sync makes no second issue for it.
  await begin(stage, stage.id);
  await stage.advance(HOUR);
  expect(stage.jira.site.issues()).toHaveLength(1);
  curtain(stage);
});

it('revokes the certificate before a renewal as “Superseded”, and the issue stays with the new one', async () => {
  const stage = await imported();
  await press(stage, stage.key, ['Renew Certificate']);
  await stage.advance(HOUR);
  await press(stage, stage.key, revokeAs('Superseded'));
  await stage.advance(MINUTE);
  const [before, renewal] = inScm(stage);
  expect([before!.status, before!.reasonCode, renewal!.status]).toEqual(['Revoked', 4, 'Issued']);
  expect(stage.issue(stage.key).status).toBe('Certificate Enrolled');
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Previous certificate revoked\. .*reason: Superseded/);
  curtain(stage);
});

it('says so where the answer to a renewal is lost, orders no other, and goes on with what it finds', async () => {
  const stage = await imported({ delivery: 'twice' });
  stage.scm.faults.force('drop-after', { operation: 'ssl-renew' });
  await press(stage, stage.key, ['Renew Certificate']);
  await stage.advance(MINUTE / 2);
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Status: The answer of SCM was lost/);
  await stage.advance(2 * HOUR);
  expect(inScm(stage)).toHaveLength(2);
  expect(stage.issue(stage.key)).toMatchObject({ status: 'Certificate Enrolled' });
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Certificate renewed\./);
  curtain(stage);
});

it('replaces with the CSR that the issue has, under the same id', async () => {
  const stage = await imported();
  const [before] = await rowsOf(stage, { account: stage.id });
  await press(stage, stage.key, ['Replace Certificate', await newCsr()]);
  await stage.advance(HOUR);
  const issue = stage.issue(stage.key);
  expect(issue).toMatchObject({ status: 'Certificate Enrolled', text: { 'Certificate ID': stage.sslId } });
  expect(issue.text['Certificate serial number']).not.toBe(before!.serialNumber);
  expect(issue.attachments).toHaveLength(1);
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Certificate replaced\./);
  curtain(stage);
});

it.each([
  ['a replacement without a CSR', 'Replace Certificate', [], /needs a new key\. Put its CSR into/],
  ['a renewal with a CSR for other names', 'Renew Certificate', ['other.example.com'], /keeps the names/],
])('refuses %s, and the issue goes back', async (_what, transition, names, why) => {
  const stage = await imported();
  await press(stage, stage.key, [transition, names.length > 0 ? await newCsr(names) : {}]);
  await stage.advance(MINUTE);
  expect(stage.comments(stage.key).at(-1)).toMatch(why);
  expect(stage.issue(stage.key).status).toBe('Certificate Enrolled');
  expect(inScm(stage)).toHaveLength(1);
  curtain(stage);
});

it('revokes by transition with the reason of the issue, takes its key no more, and is told once', async () => {
  const stage = await imported({ delivery: 'twice' });
  await press(stage, stage.key, revokeAs('Key compromise'));
  await stage.advance(MINUTE);
  expect(inScm(stage)).toMatchObject([{ status: 'Revoked', reasonCode: 1 }]);
  expect(stage.issue(stage.key)).toMatchObject({
    status: 'Certificate Revoked',
    summary: 'Certificate revoked:www.example.com',
  });
  expect(stage.comments(stage.key)).toEqual([expect.stringMatching(/^Certificate revoked\. .*reason: Key compromise/)]);
  curtain(stage);
});

it('refuses “Superseded” where nothing supersedes it', async () => {
  const stage = await imported();
  await press(stage, stage.key, revokeAs('Superseded'));
  await stage.advance(MINUTE);
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Not revoked\. Nothing supersedes this certificate/);
  expect(stage.issue(stage.key).status).toBe('Certificate Enrolled');
  expect(inScm(stage)).toMatchObject([{ status: 'Issued' }]);
  curtain(stage);
});

it('answers “Check status” and “Do Not Renew”', async () => {
  const stage = await imported();
  await press(stage, stage.key, ['Check Status']);
  await stage.advance(MINUTE);
  expect(stage.comments(stage.key).at(-1)).toMatch(/Issued/);
  await press(stage, stage.key, doNotRenew('The shop closes.'));
  await stage.advance(MINUTE);
  expect(stage.comments(stage.key).at(-1)).toMatch(
    /will not be renewed\. Reason: The shop closes\. \(SCM does not renew/,
  );
  expect(stage.issue(stage.key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('tells the issue once when a sync finds that the certificate was revoked in SCM', async () => {
  const stage = await imported();
  stage.scm.orders.revoke(stage.sslId);
  for (let syncs = 0; syncs < 2; syncs++) {
    await begin(stage, stage.id);
    await stage.advance(HOUR);
  }
  expect(stage.comments(stage.key)).toEqual([expect.stringMatching(/^Certificate revoked outside Jira\. /)]);
  expect(stage.issue(stage.key)).toMatchObject({
    status: 'Certificate Revoked',
    summary: 'Certificate revoked:www.example.com',
  });
  curtain(stage);
});

it.each(['drop-after', '503'] as const)(
  'revokes once, and says so once, where SCM answers a revocation by %s',
  async (fault) => {
    const stage = await imported();
    stage.scm.faults.force(fault, { operation: 'ssl-revoke' });
    await press(stage, stage.key, revokeAs('Cessation of operation'));
    await stage.advance(HOUR);
    expect(inScm(stage)).toMatchObject([{ status: 'Revoked', reasonCode: 5 }]);
    expect(stage.comments(stage.key)).toEqual([expect.stringMatching(/^Certificate revoked\. /)]);
    curtain(stage);
  },
);

it('cancels a renewal that waits for its approval: SCM declines it, and the issue goes back to its certificate', async () => {
  const stage = await imported({ approvalSeconds: Number.POSITIVE_INFINITY });
  await press(stage, stage.key, ['Renew Certificate']);
  await stage.advance(MINUTE);
  expect(stage.issue(stage.key).status).toBe('Certificate Pending');
  await press(stage, stage.key, ['Cancel Request']);
  await stage.advance(HOUR);
  expect(inScm(stage).map(({ status }) => status)).toEqual(['Issued', 'Declined']);
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Certificate declined\./);
  expect(stage.issue(stage.key)).toMatchObject({
    status: 'Certificate Enrolled',
    text: { 'Certificate ID': stage.sslId },
  });
  curtain(stage);
});

it('names who asked in the audit list, and how it ended', async () => {
  const stage = await imported();
  await press(stage, stage.key, revokeAs('Superseded'));
  await stage.advance(MINUTE);
  await press(stage, stage.key, revokeAs('Unspecified'));
  await stage.advance(MINUTE);
  const { id: issueId } = stage.issue(stage.key);
  const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, { issue: issueId }));
  const actor = stage.people.requester;
  expect(events).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ act: 'revoke', actor }),
      expect.objectContaining({ act: 'certificate-revoke-refused', actor, outcome: 'refused' }),
      expect.objectContaining({ act: 'certificate-revoked', actor, outcome: 'done' }),
    ]),
  );
  curtain(stage);
});
