import { readCertificate, type CertificateFacts } from './certificate';
import { orderChain, verifyChain } from './chain';
import { SmallCa } from './testing/small-ca';

const NOW = Date.UTC(2026, 4, 1, 12);
const subjects = (chain: readonly CertificateFacts[]): string[] => chain.map(({ subject }) => subject);

describe('chains', () => {
  let root: CertificateFacts;
  let intermediate: CertificateFacts;
  let leaf: CertificateFacts;
  let twin: SmallCa;

  beforeAll(async () => {
    const ca = await SmallCa.create(NOW);
    twin = await SmallCa.create(NOW);
    [root, intermediate, leaf] = await Promise.all(
      [ca.root, ca.intermediate, await ca.leaf()].map(({ der }) => readCertificate(der)) as [
        Promise<CertificateFacts>,
        Promise<CertificateFacts>,
        Promise<CertificateFacts>,
      ],
    );
  });

  it('come out leaf to root from any order', async () => {
    const orders = [
      [root, intermediate, leaf],
      [leaf, intermediate, root],
      [intermediate, leaf, root],
      [root, leaf, intermediate],
    ];
    for (const order of orders) {
      const chain = await orderChain(order);
      expect(subjects(chain.ordered)).toEqual(['CN=www.example.com', 'CN=Test Issuing CA', 'CN=Test Root']);
      expect(chain).toMatchObject({ complete: true, unrelated: [] });
      expect(await verifyChain(chain.ordered, NOW)).toEqual([]);
    }
  });

  it('take the issuer that made the signature when two have its name', async () => {
    const namesake = await readCertificate(twin.intermediate.der);
    const withoutIdentifier = [namesake, intermediate].map(({ subjectKeyIdentifier: _dropped, ...rest }) => rest);
    const chain = await orderChain([...withoutIdentifier, leaf, root], leaf);
    expect(chain.ordered[1]?.sha256).toBe(intermediate.sha256);
    expect(chain.unrelated.map(({ sha256 }) => sha256)).toEqual([namesake.sha256]);
  });

  it('without the root are not complete, yet hold', async () => {
    const chain = await orderChain([intermediate, leaf]);
    expect(chain.complete).toBe(false);
    expect(await verifyChain(chain.ordered, NOW)).toEqual([]);
  });

  it('ignore duplicates', async () => {
    expect((await orderChain([leaf, leaf, root, root, intermediate])).ordered).toHaveLength(3);
  });

  it('are empty when there is nothing', async () => {
    expect(await orderChain([])).toEqual({ ordered: [], unrelated: [], complete: false });
  });

  it.each<[string, () => Promise<CertificateFacts[]> | CertificateFacts[], string]>([
    ['another issuer', () => [leaf, root], 'issuer-name'],
    ['an issuer that is no CA', () => [leaf, { ...intermediate, isCa: false }], 'not-a-ca'],
    ['an expired issuer', () => [leaf, { ...intermediate, notAfter: NOW - 1_000 }], 'issuer-expired'],
    [
      'a namesake that did not sign',
      async () => [
        leaf,
        {
          ...(await readCertificate(twin.intermediate.der)),
          subjectKeyIdentifier: intermediate.subjectKeyIdentifier ?? '',
        },
      ],
      'signature',
    ],
  ])('with %s are faulty', async (_name, make, reason) => {
    expect(await verifyChain(await make(), NOW)).toEqual([expect.objectContaining({ reason })]);
  });

  it('with a root that did not sign itself are faulty', async () => {
    const forged = {
      ...root,
      der: Uint8Array.from(root.der, (octet, index) => (index === root.der.length - 3 ? octet ^ 1 : octet)),
    };
    expect(await verifyChain([forged], NOW)).toEqual([expect.objectContaining({ reason: 'signature' })]);
  });
});
