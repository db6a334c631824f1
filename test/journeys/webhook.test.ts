/** Journey 3: SCM's notifications come to the web trigger. A call is a hint and no more. */
import { auditCalls } from '../../src/contract/audit-calls';
import { webhookCalls } from '../../src/contract/webhook-calls';
import type { CallEnd } from '../../src/domain/webhook/call-counts';
import type { WebTriggerAnswer } from '../../sandbox/forge-host/triggers/web-trigger';
import { atScm, certIdOf, DAY, enrolled } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const view = async (stage: Stage) => demand(await stage.admin.onAdminPage(webhookCalls.viewWebhook, {}));

/** A Jira admin makes the address. @returns its secret */
async function open(stage: Stage): Promise<string> {
  const newest = (await view(stage)).secrets[0]?.id ?? null;
  const { url } = demand(await stage.admin.onAdminPage(webhookCalls.makeWebhookSecret, { newest }));
  expect(url).toMatch(/^https:\/\/[\w-]+\.webtrigger\.atlassian\.app\/public\/[\w-]+\?secret=[\w-]{43}$/);
  return new URL(url).searchParams.get('secret') ?? '';
}

function call(stage: Stage, secret: string | undefined, body: string): Promise<WebTriggerAnswer> {
  const queryParameters = secret === undefined ? {} : { secret: [secret] };
  return stage.app.callWebTrigger('expiry-webhook', { method: 'POST', body, queryParameters });
}

async function countsOf(stage: Stage): Promise<Partial<Record<CallEnd, number>>> {
  const [today] = (await view(stage)).days;
  return Object.fromEntries(Object.entries(today?.counts ?? {}).filter(([, count]) => count > 0));
}

/** How often SCM was asked about a certificate's state. */
const asked = (stage: Stage) => stage.scm.calls().status;

const serialOf = (stage: Stage, key: string) => stage.issue(key).text['Certificate serial number'] ?? '';

async function revokedInScm(stage: Stage, key: string): Promise<void> {
  const order = stage.scm.orders.list().find(({ certId }) => certId === certIdOf(stage, key));
  if (!order) throw new Error('SCM does not know the certificate.');
  await stage.scm.manage.revoke(order.certId);
}

it('notices at once what was revoked elsewhere', async () => {
  const stage = await setStage();
  const key = await enrolled(stage);
  const secret = await open(stage);
  await stage.advance(DAY);
  console.log(Object.keys(stage.scm), stage.scm.calls(), stage.issue(key).text, atScm(stage, certIdOf(stage, key)));
  await call(stage, secret, JSON.stringify({ type: 'SSLRevoked', sslId: Number(certIdOf(stage, key)) }));
  await stage.advance(60_000);
  console.log(stage.scm.calls(), await countsOf(stage), stage.app.logs.slice(-8).map(({text}) => text), serialOf(stage, key), HOUR, asked(stage), revokedInScm);
  const audit = demand(await stage.admin.onAdminPage(auditCalls.listAudit, {}));
  console.log(audit);
  curtain(stage);
});
