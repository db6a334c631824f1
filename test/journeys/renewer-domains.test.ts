/** Certificates of an SCM account that the app renews, and the domains that they rest on: renewed while these are validated, or told. */
import { referenceCalls } from '../../src/contract/certificates/reference-calls';
import type { IssueFacts } from '../../sandbox/jira-server/site-facts';
import { enrolled } from './stage/life-of-a-certificate';
import { DAY, ordersNamed, press, renewerOf, renewerStage, rowOf, type RenewerStage } from './stage/renewers';
import { curtain, demand, HOUR } from './stage/stage';

/** A person validated the domain by e-mail: nothing does it anew before it ends in so many days. */
async function domainEnds(stage: RenewerStage, days: number): Promise<void> {
  const { validation } = stage.scm.directory.domains.named('example.com')!;
  Object.assign(validation, { keptFresh: false, method: 'EMAIL', expiresAt: stage.clock.now() + days * DAY });
  const asked = { account: stage.id, kind: 'domains' } as const;
  demand(await stage.operator.onCertificatesPage(referenceCalls.syncReference, asked));
  await stage.advance(HOUR);
}

const told = (stage: RenewerStage): readonly IssueFacts[] =>
  stage.jira.site.issues().filter(({ summary }) => summary.startsWith('Validate domain:'));

async function wordsOf(stage: RenewerStage, key: string): Promise<string> {
  return (await stage.admin.call('GET', `/issue/${key}?fields=description`)).text();
}

it('renews while its domain is validated, although its policy would do so later, and takes back that somebody was asked for it', async () => {
  // Of 90 days 43 are left: the policy is due in 13, and the validation ends in 8.
  const stage = await renewerStage({ web: { left: 43 } });
  await domainEnds(stage, 8);
  demand(await press(stage, 'web', 'adopt'));
  const { sentence } = await renewerOf(stage, await rowOf(stage, 'web'));
  expect(sentence).toContain('moved forward because the validation of one of its domains ends');
  await stage.advance(4 * DAY);
  expect(ordersNamed(stage, 'web')).toBe(1);
  expect(told(stage).map(({ status }) => status)).toEqual(['Certificate Cancelled']);
  await stage.advance(3 * DAY + 2 * HOUR);
  expect(ordersNamed(stage, 'web')).toBe(2);
  curtain(stage);
});

it('sees in time that a validation ends, although it was to look at the certificate only when its policy is due', async () => {
  const stage = await renewerStage({ web: { left: 45 } });
  demand(await press(stage, 'web', 'adopt'));
  await stage.advance(HOUR);
  await domainEnds(stage, 10);
  expect(told(stage)).toEqual([]);
  await stage.advance(9 * DAY + HOUR);
  expect(ordersNamed(stage, 'web')).toBe(2);
  curtain(stage);
});

it('opens one issue for a domain that ends before the app renews, with the certificates of profiles under it', async () => {
  const stage = await renewerStage({ young: { left: 70 }, old: { left: 43 } }, { delivery: 'twice' });
  for (const name of ['young', 'old']) demand(await press(stage, name, 'adopt'));
  const key = await enrolled(stage, ['www.example.com']);
  await domainEnds(stage, 8);
  const [issue, ...more] = told(stage);
  expect(more).toEqual([]);
  const words = await wordsOf(stage, issue!.key);
  expect(words).toContain('2 certificates depend on it');
  expect(words).toMatch(/young\.example\.com: to be renewed on 202/);
  expect(words).toContain(`www.example.com (${key}): renewed by a person`);
  expect(words).not.toContain('old.example.com');
  await stage.advance(2 * DAY);
  expect(told(stage)).toHaveLength(1);
  curtain(stage);
});
