import { formerOf } from './former-certificate';

const former = { serialNumber: '0A', notAfter: 7, revokedAt: 0 };

describe('what SCM had under an id before', () => {
  it.each([
    ['of a new row is nothing', '0A', {}, undefined],
    ['stays nothing while the number stays', '0A', { serialNumber: '0A', notAfter: 7 }, undefined],
    ['is remembered while the replacement is on its way', 'none', { serialNumber: '0A', notAfter: 7 }, former],
    ['and when that is there', '0B', { serialNumber: 'none', notAfter: 9, former }, former],
    [
      'is forgotten where the replacement came to nothing',
      '0A',
      { serialNumber: 'none', notAfter: 9, former },
      undefined,
    ],
    ['stays through later syncs', '0B', { serialNumber: '0B', notAfter: 9, former }, former],
  ] as const)('%s', (_what, serialNumber, before, expected) => {
    expect(formerOf(serialNumber, before, 'none')).toEqual(expected);
  });
});
