/** A person pressed a button in the panel of an imported certificate: right and state are looked at again, and it is noted like a transition. */
import type { Act } from '../../../../domain/acts/act';
import { KEPT } from '../../../../domain/acts/kept-acts';
import { importedOffers } from '../../../../domain/inventory/issues/panel/imported-offers';
import type { Askable } from '../../../../domain/inventory/issues/asks/issue-asks';
import { text } from '../../../../domain/issue/rich-text';
import type { Paragraph } from '../../../../domain/issue/rich-text';
import { NO_TRANSITION } from '../../../../domain/order/order';
import { asProblem, Problem } from '../../../../domain/problem';
import { CHOOSE_A_REASON, reasonOf } from '../../../../domain/revocation/reasons';
import { wasJoinedBy } from '../../../../domain/work/work';
import type { RowLink } from '../../../ports/inventory/row-issues';
import type { Ports } from '../../../ports/ports';
import { askForRow, hasOwn } from '../asks/ask-for-row';
import { NO_CSR } from '../asks/asking';
import { situationOf } from './view-imported';
import type { KeptActs, ViewNeeds } from './view-imported';

type Needs = ViewNeeds & Pick<Ports, 'issues' | 'orders' | 'certificates' | 'jobs'>;

interface Pressed {
  readonly issueId: string;
  readonly act: Act;
  /** As the screen was given it. */
  readonly shownFor: string;
  /** Made by the page for one press: delivered twice it counts once. */
  readonly press: string;
  readonly reason?: string | undefined;
}

/**
 * @returns false where the issue was made for no certificate, or has got one of its own: then it is not this one's press
 * @throws Problem `no-right` by Jira's permission or by a condition of the site's workflow; `invalid-input`; `conflict`
 */
export async function pressImported(
  ports: Needs,
  pressed: Pressed,
  { accountId, kept }: { readonly accountId: string; readonly kept: KeptActs },
): Promise<boolean> {
  const link = await ports.rowIssues.linkOf(pressed.issueId);
  if (!link || (await hasOwn(ports, pressed.issueId))) return false;
  if (!(await ports.permissions.mayTransition(pressed.issueId))) throw new Problem('no-right', NO_RIGHT);
  requireReason(pressed);
  // Nobody else can make the id of this press.
  const transition = { name: NAMES[pressed.act], executionId: `button:${accountId}:${pressed.press}` };
  const before = await ports.issueAsks.find(pressed.issueId);
  if (before && wasJoinedBy(before, `${transition.executionId}/${transition.name}`)) return true;
  await requireOffer(ports, pressed, { link, kept });
  await requireCsr(ports, pressed);
  const { reason } = pressed;
  const claim = { issueId: pressed.issueId, arrivedAt: NO_TRANSITION, rule: {}, by: accountId };
  const noted = await askForRow(ports, link, { ...transition, ...claim, ...(reason !== undefined && { reason }) });
  if (!noted) throw new Problem('conflict', CHANGED);
  await note(ports, pressed.issueId, wish(accountId, pressed.act));
  return true;
}

/** Of the post function that does the same. */
const NAMES: Readonly<Record<Act, Askable>> = {
  renew: 'renew',
  replace: 'replace',
  revoke: 'revoke',
  'do-not-renew': 'do-not-renew',
  'check-status': 'check-status',
  cancel: 'cancel-request',
};

function requireReason({ act, reason = '' }: Pressed): void {
  if (act === 'revoke' && !reasonOf(reason)) throw new Problem('invalid-input', CHOOSE_A_REASON);
  if (act === 'do-not-renew' && reason.trim() === '') throw new Problem('invalid-input', NO_REASON);
}

/** What was on the screen must still be so: nobody renews or revokes what they have not seen. */
async function requireOffer(
  ports: Needs,
  { issueId, act, shownFor }: Pressed,
  { link, kept }: { readonly link: RowLink; readonly kept: KeptActs },
): Promise<void> {
  const found = await situationOf(ports, link);
  const now = found && importedOffers({ ...found.situation, mayAct: true });
  const offer = now?.offers.find((one) => one.act === act);
  if (now?.shownFor !== shownFor || !offer) throw new Problem('conflict', CHANGED);
  if (offer.whyNot !== undefined) throw new Problem('conflict', offer.whyNot);
  if ((await kept(issueId, [offer])).has(act)) throw new Problem('no-right', KEPT);
}

/** Said at once, as long as the person is there. */
async function requireCsr({ issues }: Needs, { act, issueId }: Pressed): Promise<void> {
  if (act !== 'replace') return;
  const issue = await issues.find(issueId);
  if ((issue?.fields.csr?.trim() ?? '') === '') throw new Problem('invalid-input', NO_CSR);
}

/** It is asked for by now: a Jira that takes no words does not make it undone. */
async function note({ issues, now }: Needs, issueId: string, words: Paragraph): Promise<void> {
  try {
    await issues.comment(issueId, { text: [words], internal: true }, now() - SAID_WITHIN_MS);
  } catch (thrown) {
    asProblem(thrown);
  }
}

const SAID_WITHIN_MS = 60_000;

const WISHES: Readonly<Record<Act, string>> = {
  renew: 'wants this certificate to be renewed.',
  replace: 'wants this certificate to be replaced.',
  revoke: 'wants this certificate to be revoked.',
  'do-not-renew': 'wants this certificate not to be renewed.',
  'check-status': 'asks how this certificate stands in SCM.',
  cancel: 'wants its order to be cancelled.',
};

/** A transition stands in the issue's history with its author; a button does not. */
function wish(accountId: string, act: Act): Paragraph {
  return [{ mention: accountId }, text(` ${WISHES[act]}`)];
}

const NO_RIGHT = 'Only people who may move this issue can do that. Nothing was changed.';
const NO_REASON = 'Say why it is not to be renewed, so that others understand it later.';
const CHANGED = 'The certificate changed meanwhile. Nothing was done. Look at it as it is now, and decide again.';
