import { createHash, X509Certificate } from 'node:crypto';
import { readCertificate } from '../certificate';
import { renewalInfoIdIn } from '../collected';
import { SmallCa } from '../testing/small-ca';
import { renewalInfoId } from './renewal-info-id';

const NOW = Date.UTC(2026, 10, 2);
const bytesOf = (part = ''): string => Buffer.from(part, 'base64url').toString('hex');

it('is the one of RFC 9773, appendix A, with the sign octet of the serial number', () => {
  const serialNumber = { hex: '87654321', colons: '87:65:43:21', contentHex: '0087654321' };
  const authorityKeyIdentifier = '69885b6b87464041e1b37b847ba0ae2cde01c8d4';
  expect(renewalInfoId({ authorityKeyIdentifier, serialNumber })).toBe('aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE');
});

it('names a real certificate by its issuer’s key and its serial number', async () => {
  const ca = await SmallCa.create(NOW);
  const { pem } = await ca.leaf({ serialNumber: '00fe0102' });
  const [issuerKey, serial] = ((await renewalInfoIdIn(pem)) ?? '').split('.').map(bytesOf);
  expect([serial, new X509Certificate(pem).serialNumber]).toEqual(['00fe0102', 'FE0102']);
  const spki = new X509Certificate(ca.intermediate.pem).publicKey.export({ type: 'spki', format: 'der' });
  // RFC 5280 §4.2.1.2, method 1: SHA-1 of the key itself, the last 65 octets of a P-256 one.
  expect(issuerKey).toBe(createHash('sha1').update(spki.subarray(-65)).digest('hex'));
});

it('is none where the certificate does not name its issuer’s key, or cannot be read', async () => {
  const { root } = await SmallCa.create(NOW);
  const { authorityKeyIdentifier: _none, ...facts } = await readCertificate(root.der);
  expect(renewalInfoId(facts)).toBeUndefined();
  expect(await renewalInfoIdIn('PEM')).toBeUndefined();
  expect(await renewalInfoIdIn(root.pem.replace(/[A-Z]{8}/, 'AAAAAAAA'))).toBeUndefined();
});
