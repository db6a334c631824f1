/** GET /api/ssl/{v}/collect/{sslId}, with the format as a parameter or as a further segment: the certificate itself. */
import '@abraham/reflection';
import { X509Certificate, X509Certificates } from '@peculiar/x509';
import { bundleOf } from '../../../orders/certificate-bundle';
import type { ScmState } from '../../../scm-state';
import { Refusal } from '../../../wire/refusal';
import type { Reply } from '../../../wire/reply';
import type { AdminHandler } from '../../admin-call';
import { certificateOf, changeableOf } from '../certificate-of';
import type { CertificateFacts } from './certificate-facts';

/** PEM blocks: leaf, intermediate, root. */
type Chain = readonly [string, string, string];
type Format = (chain: Chain, scm: ScmState) => string | Uint8Array<ArrayBuffer>;

const whole: Format = (chain, { dialect }) =>
  (dialect.collectOrder === 'root-first' ? chain.toReversed() : chain).join('');

const FORMATS: Readonly<Record<string, Format>> = {
  x509: whole,
  pem: whole,
  x509R: (chain, { dialect }) => (dialect.collectOrder === 'root-first' ? chain : chain.toReversed()).join(''),
  x509CO: ([leaf]) => leaf,
  pemco: ([leaf]) => leaf,
  pemia: (chain) => chain.join(''),
  x509IO: ([, intermediate, root]) => root + intermediate,
  x509IOR: ([, intermediate, root]) => intermediate + root,
  base64: (chain) => pkcs7Pem(pkcs7(chain)),
  bin: pkcs7,
};

export const collect: AdminHandler = async (call, scm) => {
  const format = formatOf((call.param('format') || call.query('format')) ?? 'base64', call.version);
  const facts = changeableOf(call, scm, certificateOf(call, scm).order.certId);
  requireCollectable(facts, call.now);
  const { order, validity } = facts;
  if (!validity) throw new Refusal(0);
  const [leaf = '', intermediate = '', root = ''] = await bundleOf(order, validity, scm.hierarchy);
  order.downloadedAt ??= call.now;
  return attachment(format([leaf, intermediate, root], scm), order.request.commonName);
};

/** @throws Refusal -126 on v1, -1450 on v2; both are in the vendor's table */
function formatOf(name: string, version: 'v1' | 'v2'): Format {
  const known = Object.keys(FORMATS).find((format) => format.toLowerCase() === name.toLowerCase());
  const format = FORMATS[known ?? ''];
  if (!format) throw new Refusal(version === 'v1' ? -126 : -1450, name);
  return format;
}

/** @throws Refusal -110 (revoked), -1112 (refused), 0 (not yet) */
function requireCollectable({ order, status, validity }: CertificateFacts, now: number): void {
  if (status === 'Revoked') throw new Refusal(-110);
  if (order.refused) throw new Refusal(-1112, order.refused.status);
  if (!validity || now < order.collectableAt) throw new Refusal(0);
}

function attachment(body: string | Uint8Array<ArrayBuffer>, commonName: string): Reply {
  const file = commonName.replace(/[^A-Za-z0-9.-]/g, '_');
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream;charset=UTF-8',
      'content-disposition': `attachment; filename="${file}.cert"`,
      'content-length': String(length),
    },
    body,
  };
}

function pkcs7(chain: Chain): Uint8Array<ArrayBuffer> {
  const certificates = chain.map((block) => new X509Certificate(block));
  return new Uint8Array(new X509Certificates(certificates).export('raw'));
}

function pkcs7Pem(der: Uint8Array<ArrayBuffer>): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PKCS7-----', ...lines, '-----END PKCS7-----', ''].join('\n');
}
