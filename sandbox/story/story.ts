/** The main story, played on the genuine app: from a profile to a certificate that is enrolled, renewed, and revoked. */
import { KeyObject } from 'node:crypto';
import type { IssueFacts } from '../jira-server/site-facts';
import { createCsr, type RequesterKey } from '../world/keys';
import type { World } from '../world/world';
import type { Teller } from './chapter';
import { enroll, requestCertificate } from './enrolment';
import { renew, retire } from './renewal';
import { saveProfiles } from './save-profiles';
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
  const key = await createCsr([HOST, `www.${HOST}`]);
  const request = { summary: 'Certificate for the shop', profile: STORY_PROFILE, csr: key.csrPem };
  const issueKey = await requestCertificate(world, request);
  tell('Issue created', `${issueKey}, with a CSR for ${HOST}`, `/browse/${issueKey}`);
  const enrolled = await enroll(world, issueKey, tell);
  prove(world, enrolled, { key, tell });
  const renewed = await renew(world, enrolled, tell);
  prove(world, renewed, { key, tell });
  await retire(world, enrolled, [renewed, tell]);
}

function prove(world: World, issue: IssueFacts, { key, tell }: { key: RequesterKey; tell: Teller }): void {
  const pem = Buffer.from(issue.attachments[0]?.bytes ?? []).toString('utf8');
  const privateKey = KeyObject.from(key.privateKey);
  const expected = { privateKey, host: HOST, rootPem: world.scm.ca.rootPem, at: new Date(world.clock.now()) };
  const faults = certificateFaults(pem, expected);
  if (faults.length > 0) throw new Error(`The certificate does not verify: ${faults.join(' ')}`);
  const verdict = opensslVerdict(pem, expected);
  if (verdict?.startsWith('refused')) throw new Error(`openssl ${verdict}`);
  const means = verdict === undefined ? 'by node:crypto; there is no openssl here' : 'by node:crypto and by openssl';
  tell('PEM verified', means, `/browse/${issue.key}`);
}
