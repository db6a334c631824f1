import type { Certificate } from './certificate';
import { attachmentName, bearsNameOf, mayBeAttachmentName } from './certificate';
import { fileNoticed } from './noticed-file';

const NOW = Date.UTC(2026, 10, 2, 8);
const HOUR = 3_600_000;
const message = { kind: 'file-removed', fileName: 'a.pem' } as const;
const certificate = { untold: [], untoldSince: 0, work: 'closed', nextAttemptAt: 0 } as unknown as Certificate;

/** Notices that many files, one a minute from the moment given. */
function noticedFrom(start: Certificate, count: number, from = NOW): Certificate {
  const events = Array.from({ length: count }, (_, place) => ({ event: `${from}/${place}`, message }));
  return events.reduce((known, one, place) => fileNoticed(known, one, from + place * 60_000), start);
}

describe('a file that is noticed', () => {
  it('is to be told, and its certificate is taken up for it', () => {
    const next = fileNoticed(certificate, { event: '1:removed', message }, NOW);
    expect(next).toMatchObject({ untold: [message], untoldSince: NOW, work: 'open', nextAttemptAt: NOW });
  });

  it('is known when its event comes again, whenever that is', () => {
    const next = fileNoticed(certificate, { event: '1:removed', message }, NOW);
    const later = { ...next, untold: [] };
    expect(fileNoticed(later, { event: '1:removed', message }, NOW + 20 * HOUR)).toBe(later);
    expect(fileNoticed(later, { event: '1:attached', message }, NOW).untold).toHaveLength(1);
  });

  it('is told five times an hour at most, and the list of those that are remembered ends', () => {
    const flooded = noticedFrom(certificate, 58);
    expect(flooded.untold).toHaveLength(5);
    expect(flooded.noticed).toHaveLength(50);
    expect(noticedFrom(flooded, 1, NOW + 3 * HOUR).untold).toHaveLength(6);
  });
});

describe('the name of a file', () => {
  const named = { commonName: '*.example.com', serialNumber: '00AABBCCDD' };
  const own = attachmentName(named);

  it.each([
    own,
    'wildcard.example.com-AABBCCDD (1).pem',
    'wildcard.example.com-AABBCCDD (0b9c1f2e-3a4d-4e5f-8a7b-1c2d3e4f5a6b).pem',
  ])('%s is taken for the certificate’s', (fileName) => {
    expect([mayBeAttachmentName(fileName), bearsNameOf(named, fileName)]).toEqual([true, true]);
  });

  it('of every certificate is one that is looked at', () => {
    for (const [commonName, serialNumber] of [
      ['2001:db8::1', '0A'],
      ['../x y', 'F0'],
      ['x'.repeat(253), 'F'.repeat(40)],
    ] as const) {
      expect(mayBeAttachmentName(attachmentName({ commonName, serialNumber }))).toBe(true);
    }
  });

  it.each(['', 'photo.png', 'notes.pem', 'a-aabbccdd.pem', 'a b-AABBCCDD.pem', '<b>-AABBCCDD.pem', `${own}.exe`])(
    '“%s” is nobody’s certificate',
    (fileName) => {
      expect(mayBeAttachmentName(fileName)).toBe(false);
    },
  );

  it('of another certificate is not this one’s', () => {
    expect(bearsNameOf(named, 'wildcard.example.com-AABBCCDE.pem')).toBe(false);
  });
});
