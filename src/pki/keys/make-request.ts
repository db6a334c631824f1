/** Makes a key pair and the certificate signing request for it, by WebCrypto; in the requester's browser, so that no key ever travels. */
import '@abraham/reflection';
import { Pkcs10CertificateRequestGenerator, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { copyOf } from '../der/bytes';
import type { Bytes } from '../der/element';
import { LONGEST_COMMON_NAME, readName } from '../names';
import { toPem } from '../pem';
import { KEY_KINDS, type KeyKindName } from './key-kinds';

export interface MadeRequest {
  /** PKCS#8 in the clear: to be saved by the requester and nobody else. */
  readonly key: Bytes;
  readonly csrPem: string;
  /** The names as they stand in the request. */
  readonly names: readonly string[];
}

/**
 * @param names sound ones, in any form: the first that fits becomes the common name, all stand in the alternative names
 * @throws Error when a name is none: people are told before
 */
export async function makeRequest(kind: KeyKindName, names: readonly string[]): Promise<MadeRequest> {
  const { algorithm, hash } = KEY_KINDS[kind];
  const { subtle } = globalThis.crypto;
  const asked = [...new Set(names.map(nameOrThrow).map(({ ascii }) => ascii))];
  const keys = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const csr = await Pkcs10CertificateRequestGenerator.create({
    name: subjectOf(asked),
    keys,
    signingAlgorithm: { ...algorithm, hash },
    extensions: [new SubjectAlternativeNameExtension(asked.map(generalName))],
  });
  const key = copyOf(new Uint8Array(await subtle.exportKey('pkcs8', keys.privateKey)));
  return { key, csrPem: toPem('CERTIFICATE REQUEST', new Uint8Array(csr.rawData)), names: asked };
}

function nameOrThrow(text: string) {
  const name = readName(text);
  if (name.kind === 'bad') throw new Error('This is no name that a certificate can have.');
  return name;
}

/** A name without the common name, which fits none of them, is empty: the names stand in the alternative names. */
function subjectOf(names: readonly string[]) {
  const commonName = commonNameOf(names);
  return commonName === undefined ? [] : [{ CN: [commonName] }];
}

/** @param names A-labels and addresses. @returns the one that the subject carries */
export function commonNameOf(names: readonly string[]): string | undefined {
  const isDomain = (name: string) => readName(name).kind === 'domain';
  return names.find((name) => name.length <= LONGEST_COMMON_NAME && isDomain(name));
}

function generalName(name: string) {
  return { type: readName(name).kind === 'ip' ? ('ip' as const) : ('dns' as const), value: name };
}
