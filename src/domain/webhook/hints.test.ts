import fc from 'fast-check';
import { hintsIn, MOST_HINTS } from './hints';

const SERIAL = '4FADA513CBC515B246358538E118FC81';
const COLONS = '4f:ad:a5:13:cb:c5:15:b2:46:35:85:38:e1:18:fc:81';

describe('hints in a message of SCM’s', () => {
  it.each([
    ['JSON with a number', JSON.stringify({ sslId: 6710799 }), { certIds: ['6710799'] }],
    [
      'JSON with texts',
      JSON.stringify({ id: '6710799', serialNumber: SERIAL }),
      { certIds: ['6710799'], serialNumbers: [SERIAL] },
    ],
    ['JSON deep inside', JSON.stringify([{ a: { b: [{ serial: COLONS }] } }]), { serialNumbers: [SERIAL] }],
    [
      'names',
      JSON.stringify({ commonName: 'WWW.Example.com', sans: ['*.example.com'] }),
      { names: ['www.example.com', '*.example.com'] },
    ],
    [
      'a Slack message',
      JSON.stringify({ text: `Certificate www.example.com (ID: 6710799) expires in 30 days.` }),
      { certIds: ['6710799', '30'], names: ['www.example.com'] },
    ],
    [
      'plain text',
      `SSL certificate www.example.com, serial ${COLONS}, expires soon`,
      { serialNumbers: [SERIAL], names: ['www.example.com'] },
    ],
    [
      'a form',
      `id=6710799&commonName=www.example.com&serial=${encodeURIComponent(COLONS)}`,
      { certIds: ['6710799'], serialNumbers: [SERIAL], names: ['www.example.com'] },
    ],
    ['a form with JSON in it', `payload=${encodeURIComponent(JSON.stringify({ sslId: 7 }))}`, { certIds: ['7'] }],
    [
      'a prefixed serial number without its leading zero',
      `{"serial":"0xA1B2C3D4E5F60718293"}`,
      { serialNumbers: ['0A1B2C3D4E5F60718293'] },
    ],
    ['a sign octet', `00${SERIAL}`, { serialNumbers: [SERIAL] }],
    ['a broken body', `{"sslId": 12`, { certIds: ['12'] }],
  ])('are found in %s', (_, body, found) => {
    expect(hintsIn(body)).toMatchObject(found);
  });

  it.each(['', 'null', '{}', '[]', '"hello"', 'true', '\u0000\u0001', '<xml/>'])('are none in %j', (body) => {
    expect(hintsIn(body)).toEqual({ certIds: [], serialNumbers: [], names: [] });
  });

  it('are bounded, whatever comes, and found in no time', () => {
    const bodies = fc.oneof(
      fc.json({ maxDepth: 20 }),
      fc.string({ maxLength: 5_000 }),
      fc.constantFrom('[', '{"a":', 'a.', '1', '0:', 'ab ', '*.').map((part) => part.repeat(30_000)),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        const begun = performance.now();
        const { certIds, serialNumbers, names } = hintsIn(body.slice(0, 65_536));
        expect(Math.max(certIds.length, serialNumbers.length, names.length)).toBeLessThanOrEqual(MOST_HINTS);
        expect(performance.now() - begun).toBeLessThan(1_000);
      }),
    );
  });
});
