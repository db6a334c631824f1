/** What the dialog *Request certificate* does, by the very modules of its page: key and CSR are made here, the app gets the CSR alone. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { requestCalls } from '../../src/contract/issue/request-calls';
import { tryReadCertificate } from '../../src/pki/certificate';
import { keyFilePem, readKeyFile } from '../../src/pki/keys/key-file';
import { KEY_KINDS, type KeyKindName } from '../../src/pki/keys/key-kinds';
import { matchKey } from '../../src/pki/keys/key-match';
import { makeKeyStore } from '../../src/pki/keys/key-store';
import { makeRequest } from '../../src/pki/keys/make-request';
import { makePassphrase } from '../../src/pki/keys/passphrase';
import { pemCertificates } from '../../src/pki/pem';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import type { Teller } from './chapter';
import { demand } from './demand';

/** What the requester keeps: the app never sees any of it. */
export interface SavedKey {
  readonly fileName: string;
  readonly file: string;
  readonly passphrase: string;
}

export interface WantedCertificate {
  readonly issueKey: string;
  readonly names: readonly string[];
  readonly kind: KeyKindName;
  readonly profile: string;
}

const passphrase = () => makePassphrase((length) => globalThis.crypto.getRandomValues(new Uint8Array(length)));

/** @throws Error with what the checks say when they refuse the CSR */
export async function requestWithNewKey(world: World, wanted: WantedCertificate, tell: Teller): Promise<SavedKey> {
  const { issueKey, names, kind, profile } = wanted;
  const made = await makeRequest(kind, names);
  const saved = { fileName: `${made.names[0] ?? ''}.key`, passphrase: passphrase() };
  const file = await keyFilePem(made.key, saved.passphrase);
  tell(
    'Key born in browser',
    `${KEY_KINDS[kind].label}, saved by the requester as ${saved.fileName}, encrypted`,
    `/browse/${issueKey}`,
  );
  const issueId = world.jira.site.issue(issueKey)?.id ?? '';
  const requester = personAt(world, world.people.requester);
  const csr = { issueId, csr: made.csrPem, profile };
  const { findings } = demand(await requester.onIssue(requestCalls.checkRequest, csr));
  if (findings.length > 0) throw new Error(`The CSR is not good: ${findings.map(({ message }) => message).join(' ')}`);
  const { next } = demand(await requester.onIssue(requestCalls.submitRequest, { ...csr, order: false }));
  tell('CSR submitted', next, `/browse/${issueKey}`);
  return { ...saved, file };
}

/** The key as other programs open it. */
export function keyOf({ file, passphrase: words }: SavedKey): KeyObject {
  return createPrivateKey({ key: file, passphrase: words });
}

/** @throws Error when key and certificate do not belong together */
export async function joinInKeyStore(world: World, issueKey: string, [saved, tell]: readonly [SavedKey, Teller]) {
  const issueId = world.jira.site.issue(issueKey)?.id ?? '';
  const requester = personAt(world, world.people.requester);
  const chain = demand(await requester.onIssue(requestCalls.viewChain, { issueId }));
  if (!chain) throw new Error(`${issueKey} has no certificate.`);
  const [leaf, ...issuers] = pemCertificates(chain.pem);
  const facts = leaf && (await tryReadCertificate(leaf));
  const key = await opened(saved);
  if (!facts || (await matchKey(key, facts)) !== 'belongs') throw new Error('The key is not the certificate’s.');
  const content = { key, certificates: [leaf, ...issuers] as const, friendlyName: chain.commonName };
  await makeKeyStore(content, passphrase());
  const detail = `.p12, in the browser: key, certificate and ${issuers.length} issuer(s)`;
  tell('Key store made', detail, `/browse/${issueKey}`);
}

async function opened({ file, passphrase: words }: SavedKey) {
  const read = readKeyFile(new TextEncoder().encode(file));
  if (read.kind !== 'locked') throw new Error('The key file is not encrypted.');
  return read.open(words);
}
