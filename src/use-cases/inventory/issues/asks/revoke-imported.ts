/** *Revoke Certificate* on the issue of an imported certificate. “Superseded” is for the one that it had before. */
import { BY_APP } from '../../../../domain/audit/audit-event';
import { answeredBy } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { STATUSES } from '../../../../domain/issue/issue-fields';
import { Problem } from '../../../../domain/problem';
import { CHOOSE_A_REASON, KEY_COMPROMISE, reasonAsked, reasonOf } from '../../../../domain/revocation/reasons';
import type { RevocationReason } from '../../../../domain/revocation/reasons';
import { doAct } from '../../acts/do-act';
import { homeOf } from './asking';
import type { Asked, AskNeeds } from './asking';

/** RFC 5280, CRLReason superseded. */
const SUPERSEDED = 4;

/** @throws Problem with what speaks against it */
export async function revokeImported(ports: AskNeeds, asked: Asked): Promise<IssueAsks> {
  const { asks, ask, issue } = asked;
  const reason = ask.reason === undefined ? reasonAsked(issue.fields.revocationReason) : reasonOf(ask.reason);
  if (!reason) throw new Problem('invalid-input', CHOOSE_A_REASON);
  if (isBeforeReplacement(asked, reason)) return revokeReplaced(ports, asked, reason);
  const target = await targetOf(ports, asked, reason);
  const common = { serialNumber: target.serialNumber, ...answerTo(ports, asked, target) };
  if (target.status === 'revoked' && !asked.again) {
    return answeredBy(asks, { kind: 'already-revoked', ...common }, ports.now());
  }
  const said = await revoke(ports, asked, { target, reason });
  return answeredBy(asks, { kind: 'revoked', reason: said, ...common }, ports.now());
}

/** A replacement keeps the id in SCM, so that what it superseded has a serial number alone. */
function isBeforeReplacement({ asks, row }: Asked, { code }: RevocationReason): boolean {
  return code === SUPERSEDED && asks.previous === undefined && row.former !== undefined && row.status === 'issued';
}

async function revokeReplaced(ports: AskNeeds, asked: Asked, reason: RevocationReason): Promise<IssueAsks> {
  const { account, ask, asks, issue, row, again } = asked;
  await doAct(ports, {
    ...{ account, sslId: row.sslId, serialNumber: row.serialNumber, act: 'revoke-before', again, onIssue: true },
    saying: { reason: reason.words, message: `Jira ${issue.key}` },
    ...{ by: ask.by === '' ? BY_APP : ask.by, press: `issue:${asks.id}:${ask.at}` },
  });
  const moveTo = ask.rule.onRefusal ?? homeOf(row, ports.now());
  const serialNumber = row.former?.serialNumber ?? '';
  const told = { serialNumber, previous: true, moveTo, comments: ask.rule.comments ?? 'all' } as const;
  return answeredBy(asks, { kind: 'revoked', reason: reason.words, ...told }, ports.now());
}

async function targetOf(
  { inventory }: AskNeeds,
  { asks, row }: Asked,
  reason: RevocationReason,
): Promise<InventoryRow> {
  if (reason.code !== SUPERSEDED) return row;
  const { account, previous } = asks;
  const [before] = previous === undefined ? [] : await inventory.find(account, [previous]);
  if (before) return before;
  if (row.renewed || row.status === 'replaced' || row.status === 'revoked') return row;
  throw new Problem('invalid-input', NOT_SUPERSEDED);
}

const NOT_SUPERSEDED =
  'Nothing supersedes this certificate: it was not renewed. Renew it first, or choose another “Certificate revocation reason”.';

/** An issue whose own certificate stays valid belongs where it was. */
function answerTo(ports: AskNeeds, { ask: { rule }, row }: Asked, target: InventoryRow) {
  const previous = target.sslId !== row.sslId;
  const moveTo = previous ? homeOf(row, ports.now()) : (rule.onSuccess ?? STATUSES.revoked);
  return { previous, moveTo, comments: rule.comments ?? 'all' } as const;
}

/** @returns the reason as it is told */
async function revoke(
  ports: AskNeeds,
  { account, ask, asks, issue, again }: Asked,
  { target, reason }: { readonly target: InventoryRow; readonly reason: RevocationReason },
): Promise<string> {
  // SCM may hand out no certificate any more once it is revoked.
  const key = reason.code === KEY_COMPROMISE ? await keyOf(ports, { account, target }) : undefined;
  const { end, said = '' } = await doAct(ports, {
    ...{ account, sslId: target.sslId, serialNumber: target.serialNumber, act: 'revoke', again },
    saying: { reason: reason.words, message: `Jira ${issue.key}` },
    ...{ by: ask.by === '' ? BY_APP : ask.by, press: `issue:${asks.id}:${ask.at}`, onIssue: true },
  });
  if (end !== 'done') throw new Problem('conflict', said);
  if (reason.code !== KEY_COMPROMISE) return reason.words;
  if (key === undefined) return `${reason.words}, of a key that the app could not read`;
  await ports.knownKeys.block(key);
  return reason.words;
}

/** @returns its fingerprint; undefined where SCM does not give the certificate: that must not hold up its revocation */
async function keyOf(
  ports: AskNeeds,
  { account, target }: Pick<Asked, 'account'> & { readonly target: InventoryRow },
): Promise<string | undefined> {
  try {
    const bundle = await ports.accountOrdering.collect(account, target.sslId);
    if (bundle === undefined) return undefined;
    const { checkCollected } = await import('../../../../pki/collected');
    const { certificate } = await checkCollected(bundle, { spkiSha256: '', names: [] }, { now: ports.now() });
    return certificate?.leaf.key.spkiSha256;
  } catch (thrown) {
    if (thrown instanceof Problem) return undefined;
    throw thrown;
  }
}
