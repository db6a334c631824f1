/** The renewal or replacement of an imported certificate is there: attached, its facts stand on the issue, and the issue moves on. */
import { attachmentName } from '../../../../domain/certificate/certificate';
import { deliveredComment } from '../../../../domain/inventory/issues/asks/delivered-comment';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { draftOf } from '../../../../domain/inventory/issues/row-issue';
import type { RowDraft } from '../../../../domain/inventory/issues/row-issue';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { noTransition } from '../../../../domain/issue/enrolled-comment';
import { ISSUE_FIELDS, STATUSES } from '../../../../domain/issue/issue-fields';
import type { IssueField } from '../../../../domain/issue/issue-fields';
import type { MessageOf } from '../../../../domain/issue/issue-messages';
import { movedAway } from '../../../../domain/order/order';
import { Problem } from '../../../../domain/problem';
import type { CollectedCertificate } from '../../../../pki/collected';
import type { Issue } from '../../../ports/issues';
import { unlessRefused } from '../../../unless-refused';
import { withOrganizations } from '../../organization-names';
import type { AskNeeds } from './asking';
import { takeOver } from './take-over';

interface Delivery {
  readonly message: MessageOf<'enrolled'>;
  readonly since: number | undefined;
}

/** Every part looks first whether it is done, so that it may be repeated after a failure at any point. */
export async function deliverRenewed(ports: AskNeeds, asks: IssueAsks, { message, since }: Delivery): Promise<void> {
  const { issueId, account, sslId } = asks;
  const issue = await ports.issues.find(issueId);
  if (!issue) throw new Problem('jira-missing', 'The issue is out of sight; the certificate stays in SCM.');
  const { leaf, chainPem } = await collected(ports, asks);
  const link = { issueId, account, sslId };
  await takeOver(ports, link);
  await ports.rowIssues.link([{ ...link, at: ports.now() }]);
  const [row] = await ports.inventory.find(account, [sslId]);
  const names = [...leaf.dnsNames, ...leaf.ipAddresses];
  const facts = { serialNumber: leaf.serialNumber.hex, notBefore: leaf.notBefore, notAfter: leaf.notAfter };
  const fileName = attachmentName({ ...facts, commonName: row?.commonName ?? names[0] ?? sslId });
  if (!issue.attachments.some((file) => file.fileName === fileName)) {
    await ports.issues.attach(issueId, { name: fileName, content: chainPem });
  }
  const draft = row && (await draftFrom(ports, { ...row, ...facts, status: 'issued' }, names));
  const said = [...message.warnings, ...(await fill(ports, issueId, draft)), ...(await moveOn(ports, asks, issue))];
  const { renews = '', replaces } = message;
  const told = { ...facts, sslId, names, fileName, renews, isReplacement: replaces === true };
  await ports.issues.comment(issueId, { text: deliveredComment(told, said), internal: true }, since);
}

async function collected(ports: AskNeeds, { account: id, sslId }: IssueAsks): Promise<CollectedCertificate> {
  const account = await ports.accounts.find(id);
  if (!account?.enabled) throw new Problem('scm-credentials', NOT_NOW);
  const bundle = await ports.accountOrdering.collect(account, sslId);
  const { checkCollected } = await import('../../../../pki/collected');
  // The order's own job has held it against what was ordered.
  const expected = { spkiSha256: '', names: [] };
  const read = bundle === undefined ? undefined : await checkCollected(bundle, expected, { now: ports.now() });
  if (read?.certificate) return read.certificate;
  throw new Problem('scm-unreadable', 'SCM says that the certificate is issued, and does not hand it out yet.');
}

const NOT_NOW =
  'The SCM account of this certificate is switched off or not linked any more, so it cannot be collected.';

async function draftFrom(ports: AskNeeds, row: InventoryRow, names: readonly string[]): Promise<RowDraft> {
  const [known = row] = await withOrganizations(ports, row.account, [row]);
  return draftOf(known, { names, accountName: '', now: ports.now() });
}

/** @returns what could not be stored, in sentences */
async function fill({ issues }: AskNeeds, issueId: string, draft: RowDraft | undefined): Promise<string[]> {
  if (!draft) return [];
  const { summary, fields, property } = draft;
  let leftOut: readonly IssueField[] = [];
  const refusal = await unlessRefused(
    async () => ({ leftOut } = await issues.update(issueId, { summary, fields, property })),
  );
  const missing = leftOut.map((name) => `The project does not take “${ISSUE_FIELDS[name]}”.`);
  return refusal ? [...missing, `${refusal.message} A project admin must mend this.`] : missing;
}

/** A person who moved the issue elsewhere meanwhile has decided; it is left there and said. */
async function moveOn({ issues }: AskNeeds, { answering }: IssueAsks, issue: Issue): Promise<string[]> {
  const { name, id } = issue.status;
  const { rule, arrivedAt } = answering ?? { rule: {}, arrivedAt: '' };
  const { onSuccess: target = STATUSES.enrolled } = rule;
  if (name === target) return [];
  if (movedAway({ arrivedAt }, id)) return [leftThere(name)];
  const done = { moved: false };
  const refusal = await unlessRefused(async () => (done.moved = await issues.moveTo(issue.id, target)));
  if (refusal) return [`${refusal.message} A project admin must mend this.`];
  return done.moved ? [] : [noTransition(name, target)];
}

const leftThere = (status: string): string =>
  `The issue had been moved to “${status}” meanwhile and was left there. If the certificate is not wanted, revoke it.`;
