/** The main story, played on the genuine app: from a profile to a certificate that is enrolled, renewed, and revoked. */
import type { KeyObject } from 'node:crypto';
import type { IssueFacts } from '../jira-server/site-facts';
import type { World } from '../world/world';
import { useAccount } from './account/use-account';
import type { Teller } from './chapter';
import { enroll, requestCertificate } from './enrolment';
import { renew, retire } from './renewal';
import { joinInKeyStore, keyOf, requestWithNewKey } from './request-dialog';
import { saveProfiles } from './save-profiles';
import { serveCustomer, setUpDesk } from './service-desk';
import { setUpProject } from './set-up';
import { certificateFaults, opensslVerdict } from './verify-certificate';

export type { Teller } from './chapter';

const STORY_PROFILE = 'Standard SSL';
const HOST = 'shop.example.com';

/** @throws Error that says which step went wrong */
export async function playStory(world: World, tell: Teller): Promise<void> {
  const profiles = await saveProfiles(world);
  tell('Profiles saved', `${profiles.map((name) => `“${name}”`).join(', ')}, by a Jira admin`, '/admin');
  const project = await setUpProject(world);
  tell('Project set up', project.sentence, '/admin/profile-settings/set-up');
  const issueKey = await requestCertificate(world, { summary: 'Certificate for the shop' });
  tell('Issue created', `${issueKey}, without a CSR`, `/browse/${issueKey}`);
  const wanted = { issueKey, names: [HOST, `www.${HOST}`], kind: 'p-256', profile: STORY_PROFILE } as const;
  const saved = await requestWithNewKey(world, wanted, tell);
  const key = keyOf(saved);
  const enrolled = await enroll(world, issueKey, tell);
  prove(world, enrolled, { key, tell });
  await joinInKeyStore(world, issueKey, [saved, tell]);
  const renewed = await renew(world, enrolled, tell);
  prove(world, renewed, { key, tell });
  await retire(world, enrolled, [renewed, tell]);
  tell('Service project too', await setUpDesk(world), '/portal');
  await serveCustomer(world, STORY_PROFILE, tell);
  await useAccount(world, tell);
}

function prove(world: World, issue: IssueFacts, { key: privateKey, tell }: { key: KeyObject; tell: Teller }): void {
  const pem = Buffer.from(issue.attachments[0]?.bytes ?? []).toString('utf8');
  const expected = { privateKey, host: HOST, rootPem: world.scm.ca.rootPem, at: new Date(world.clock.now()) };
  const faults = certificateFaults(pem, expected);
  if (faults.length > 0) throw new Error(`The certificate does not verify: ${faults.join(' ')}`);
  const verdict = opensslVerdict(pem, expected);
  if (verdict?.startsWith('refused')) throw new Error(`openssl ${verdict}`);
  const means = verdict === undefined ? 'by node:crypto; there is no openssl here' : 'by node:crypto and by openssl';
  tell('PEM verified', means, `/browse/${issue.key}`);
}
