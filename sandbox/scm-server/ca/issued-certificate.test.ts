import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { sampleCsr, type CsrWish } from '../testing/sample-csr';
import { scmFixture, type FixtureOptions } from '../testing/scm-fixture';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

async function issue(wish: CsrWish, options: FixtureOptions = {}) {
  const scm = await scmFixture({ ...options, account: { autoApprove: true, ...options.account }, issuanceSeconds: 0 });
  const csr = await sampleCsr(wish);
  const certId = await scm.enroll({ csr, subjAltNames: ['8.8.8.8'] });
  const bundle = (await scm.call('GET', `/${certId}`)).text;
  return { scm, csr, bundle, leaf: new X509Certificate(bundle) };
}

const kinds = [['P-256'], ['P-384'], ['RSA-2048']] as const;

describe('an issued certificate', () => {
  it.each(kinds)('carries the key of a %s request, a server purpose and whole seconds', async (key) => {
    const { scm, leaf, csr } = await issue({ commonName: '*.example.com', key });
    expect(leaf.subject).toBe('CN=*.example.com');
    expect(leaf.checkHost('a.example.com')).toBe('*.example.com');
    expect(leaf.checkIP('8.8.8.8')).toBe('8.8.8.8');
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(leaf.ca).toBe(false);
    expect(BigInt(`0x${leaf.serialNumber}`)).toBeLessThan(2n ** 127n);
    const [order] = scm.server.orders.list();
    expect([Date.parse(leaf.validFrom), Date.parse(leaf.validTo)]).toEqual([order?.notBefore, order?.notAfter]);
    expect(csr).toContain('CERTIFICATE REQUEST');
  });

  (hasOpenssl ? it.each(kinds) : it.skip.each(kinds))('is accepted by openssl verify, strictly: %s', async (key) => {
    const folder = mkdtempSync(join(tmpdir(), 'scm-ca-'));
    try {
      const { scm, bundle } = await issue({ commonName: 'www.example.com', key });
      const file = (name: string, text: string) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      };
      const [root, chain, leaf] = [
        file('root.pem', scm.server.ca.rootPem),
        file('chain.pem', scm.server.ca.intermediatePem),
        file('leaf.pem', bundle),
      ];
      const at = String(Math.floor(scm.clock.now() / 1000));
      const purpose = ['-x509_strict', '-purpose', 'sslserver', '-verify_hostname', 'www.example.com', '-attime', at];
      const said = execFileSync('openssl', ['verify', ...purpose, '-CAfile', root, '-untrusted', chain, leaf]);
      expect(said.toString()).toContain('leaf.pem: OK');
      const text = execFileSync('openssl', ['x509', '-in', leaf, '-noout', '-text']).toString();
      expect(text.includes('Key Encipherment')).toBe(key.startsWith('RSA'));
      expect(text).toContain('2.23.140.1.2.1');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('comes from a CA that no other stand-in has', async () => {
    const [one, two] = [await scmFixture(), await scmFixture()];
    expect(one.server.ca.rootPem).not.toBe(two.server.ca.rootPem);
  });
});
