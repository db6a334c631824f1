import { formatIpAddress, isReservedIpAddress, parseIpAddress } from './ip-address';

describe('IP addresses', () => {
  it.each([
    ['8.8.8.8', '8.8.8.8'],
    ['2606:4700:0:0:0:0:0:1111', '2606:4700::1111'],
    ['2606:4700::1111', '2606:4700::1111'],
    ['::', '::'],
    ['::1', '::1'],
    ['fe80::', 'fe80::'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['2001:0:0:1:0:0:1:1', '2001::1:0:0:1:1'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::ffff:1.2.3.4', '::ffff:102:304'],
    ['2001:DB8::A', '2001:db8::a'],
    ['10:20:30::40:0', '10:20:30::40:0'],
  ])('%s is written %s', (text, canonical) => {
    expect(formatIpAddress(parseIpAddress(text)!)).toBe(canonical);
  });

  it.each([
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '0x7f.0.0.1',
    '1:2',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    'g::',
    '12345::',
    '',
    '::1.2.3',
    '1:2:3:4:5:6:7:8::',
  ])('%j is no address', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });

  it('octets of any other count have no text', () => {
    expect(formatIpAddress(Uint8Array.of(1, 2, 3))).toBeUndefined();
  });

  it.each([
    '10.1.2.3',
    '127.0.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '100.127.0.1',
    '169.254.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    'fc00::1',
    'fdff::1',
    'febf::1',
    'ff02::1',
    '2001:db8::1',
    '::ffff:8.8.8.8',
  ])('%s is reserved', (text) => {
    expect(isReservedIpAddress(parseIpAddress(text)!)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '11.0.0.1', '2606:4700::1', '2a00:1450::1'])(
    '%s is not reserved',
    (text) => {
      expect(isReservedIpAddress(parseIpAddress(text)!)).toBe(false);
    },
  );
});
