import fc from 'fast-check';
import { preflightCsr, type Preflight } from './preflight';
import { dns, keyPair, requestDer, requestPem } from './testing/requests';

/** Holds for whatever was checked: a verdict that agrees with its findings, every finding complete. */
function expectSound({ ok, findings }: Preflight): void {
  expect(ok).toBe(findings.every(({ severity }) => severity === 'warn'));
  for (const finding of findings) {
    expect(finding.message).toMatch(/^[A-Z].*\.$/s);
    expect(finding.code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(finding.clause).not.toBe('');
  }
}

describe('the check answers for any input', () => {
  it('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expectSound(await preflightCsr(bytes));
      }),
      { numRuns: 1_000 },
    );
  });

  it('any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        expectSound(await preflightCsr(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['EC', 'RSA'] as const)(
    'a genuine %s request with changed, inserted and missing bytes is never accepted as it was',
    async (kind) => {
      const keys = await keyPair(kind, kind === 'EC' ? 'P-256' : 2048);
      const der = await requestDer({ keys, names: dns('www.example.com', '*.example.com') });
      const change = fc.record({
        at: fc.nat({ max: der.length - 1 }),
        remove: fc.nat({ max: 2 }),
        insert: fc.uint8Array({ maxLength: 3 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
          const octets = [...der];
          for (const { at, remove, insert } of changes) octets.splice(at, remove, ...insert);
          const mutated = Uint8Array.from(octets);
          const verdict = await preflightCsr(mutated);
          expectSound(verdict);
          if (verdict.ok) expect(verdict.csr?.facts.signatureCheck).toBe('holds');
          if (verdict.ok) expect(mutated).toEqual(der);
        }),
        { numRuns: 1_000 },
      );
    },
  );

  it.each(['EC', 'RSA'] as const)('no single octet of a genuine %s request can be changed unnoticed', async (kind) => {
    const keys = await keyPair(kind, kind === 'EC' ? 'P-256' : 2048);
    const der = await requestDer({ keys, names: dns('www.example.com') });
    for (const [at, octet] of der.entries()) {
      for (const changed of [octet ^ 1, octet ^ 0x80, 0].filter((other) => other !== octet)) {
        const verdict = await preflightCsr(Uint8Array.from(der).fill(changed, at, at + 1));
        expect({ at, changed, ok: verdict.ok }).toEqual({ at, changed, ok: false });
      }
    }
  });

  it('genuine PEM with changed characters', async () => {
    const pem = await requestPem();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: pem.length }), fc.string({ unit: 'binary', maxLength: 4 }), async (at, insert) => {
        expectSound(await preflightCsr(pem.slice(0, at) + insert + pem.slice(at + insert.length)));
      }),
      { numRuns: 300 },
    );
  });
});
