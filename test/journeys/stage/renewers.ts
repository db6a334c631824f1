/** Certificates of an SCM account that are due soon, and people who say who renews them. */
import { accountCalls } from '../../../src/contract/admin/account-calls';
import { auditCalls } from '../../../src/contract/admin/audit-calls';
import { actCalls } from '../../../src/contract/certificates/act-calls';
import { renewerCalls } from '../../../src/contract/certificates/renewer-calls';
import type { AccountRenewal } from '../../../src/domain/account/account';
import type { RowAct, Saying } from '../../../src/domain/inventory/acts/row-acts';
import type { InventoryRow } from '../../../src/domain/inventory/rows/inventory-row';
import { ANY_TIME, TWO_THIRDS } from '../../../src/domain/renewal/policy';
import { begin, linkAccount, rowsOf, viewOf } from './linked-account';
import { scmOperator } from './scm-operator';
import { demand, HOUR, setStage, type Stage } from './stage';

export const DAY = 24 * HOUR;

/** Of 90 days 30 are left at two thirds of life, and 15 when it is safe no longer. */
const TERM_DAYS = 90;
const LEFT_DAYS = 25;

export interface RenewerStage extends Stage {
  readonly id: string;
  /** Asks SCM's Admin API as somebody who has access there. */
  readonly operate: ReturnType<typeof scmOperator>;
}

interface Wish {
  readonly requestedVia?: string;
  /** Days until its end. */
  readonly left?: number;
}

/** @param wishes by name: of `web` the certificate is for `web.example.com` */
export async function renewerStage(
  wishes: Readonly<Record<string, Wish>>,
  options: Parameters<typeof setStage>[0] = {},
): Promise<RenewerStage> {
  const stage = await setStage({ dialect: { generation: 26 }, ...options });
  const { id } = await linkAccount(stage);
  for (const [name, { left = LEFT_DAYS, requestedVia = 'Web API' }] of Object.entries(wishes)) {
    const notAfter = stage.clock.now() + left * DAY;
    await stage.scm.certificates.addOne({
      ...{ status: 'Issued', names: [`${name}.example.com`], notAfter, termDays: TERM_DAYS, requestedVia },
    });
  }
  const world = { ...stage, id, operate: scmOperator(stage) };
  await sync(world);
  return world;
}

export async function sync(stage: RenewerStage): Promise<void> {
  await begin(stage, stage.id);
  await stage.advance(HOUR);
  expect(await viewOf(stage, stage.id)).toMatchObject({ state: 'done' });
}

/** Rows of a name, the one that ends first in front. */
export const rowsNamed = (stage: RenewerStage, name: string) =>
  rowsOf(stage, { account: stage.id, by: { what: 'name', value: `${name}.example.com` } });

export async function rowOf(stage: RenewerStage, name: string): Promise<InventoryRow> {
  const [row] = await rowsNamed(stage, name);
  if (!row) throw new Error(`There is no ${name}.`);
  return row;
}

export async function press(stage: RenewerStage, name: string, act: RowAct, saying: Saying = {}, by = stage.admin) {
  const { sslId, serialNumber } = await rowOf(stage, name);
  return by.onCertificatesPage(actCalls.actOnRow, { account: stage.id, sslId, serialNumber, act, saying });
}

export async function renewerOf(stage: RenewerStage, { sslId }: Pick<InventoryRow, 'sslId'>) {
  return demand(await stage.requester.onCertificatesPage(renewerCalls.viewRenewer, { account: stage.id, sslId }));
}

/** SCM's own renewal, set by somebody who has access there. */
export const setInScm = (stage: RenewerStage, sslId: string, state: 'Scheduled' | 'Not scheduled') =>
  stage.operate('PUT', '/api/ssl/v1', {
    sslId: Number(sslId),
    autoRenewDetails: { state, ...(state === 'Scheduled' && { daysBeforeExpiration: 5 }) },
  });

export async function stateInScm(stage: RenewerStage, sslId: string): Promise<string> {
  const { autoRenewDetails } = await stage.operate('GET', `/api/ssl/v1/${sslId}`);
  return (autoRenewDetails as { state?: string } | undefined)?.state ?? '';
}

/** Orders of a name that SCM has, the first one among them. */
export const ordersNamed = (stage: RenewerStage, name: string): number =>
  stage.scm.orders.list().filter(({ commonName }) => commonName === `${name}.example.com`).length;

export const anyTime: AccountRenewal = { timing: { by: 'fraction', lived: TWO_THIRDS }, calendar: ANY_TIME };

/** As a Jira admin saves it on the page *Accounts*. */
export async function savePolicy(stage: RenewerStage, renewal: AccountRenewal, enabled = true) {
  const { accounts } = demand(await stage.admin.onAdminPage(accountCalls.listAccounts, undefined));
  const found = accounts.find(({ id }) => id === stage.id);
  if (!found) throw new Error('The account is not there.');
  const { id, version, name, scmUrl, signIn, homeProject } = found;
  return stage.admin.onAdminPage(accountCalls.saveAccount, {
    ...{ id, version, name, scmUrl, signIn, enabled, secret: '', homeProject: homeProject.id, renewal },
  });
}

/** How often an act stands in the audit list. */
export async function audited(stage: RenewerStage, act: string): Promise<number> {
  const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, { act }));
  return events.length;
}
