import fc from 'fast-check';
import { comparableName, readName } from './names';

describe('names', () => {
  it.each([
    ['WWW.Example.COM', 'www.example.com', 'www.example.com', 'example.com'],
    ['bücher.example.com', 'xn--bcher-kva.example.com', 'bücher.example.com', 'example.com'],
    ['XN--BCHER-KVA.de', 'xn--bcher-kva.de', 'bücher.de', 'xn--bcher-kva.de'],
    ['*.München.de', '*.xn--mnchen-3ya.de', '*.münchen.de', 'xn--mnchen-3ya.de'],
    ['faß.de', 'xn--fa-hia.de', 'faß.de', 'xn--fa-hia.de'],
    ['a.b.co.uk', 'a.b.co.uk', 'a.b.co.uk', 'b.co.uk'],
    ['example。com', 'example.com', 'example.com', 'example.com'],
    ['shop.example.中国', 'shop.example.xn--fiqs8s', 'shop.example.中国', 'example.xn--fiqs8s'],
  ])('%s is stored as %s, shown as %s, registered as %s', (text, ascii, ...[unicode, registrableDomain]) => {
    expect(readName(text)).toMatchObject({ kind: 'domain', ascii, unicode, registrableDomain, standing: 'public' });
  });

  it.each([
    ['server.local', 'internal'],
    ['intranet', 'internal'],
    ['host.internal', 'internal'],
    ['1.2.3', 'internal'],
    ['co.uk', 'suffix'],
    ['*.com', 'suffix'],
    ['*.github.io', 'private-suffix'],
    ['me.github.io', 'public'],
    ['1.0.0.127.in-addr.arpa', 'reverse-zone'],
    ['8.b.d.0.1.0.0.2.ip6.arpa', 'reverse-zone'],
  ])('%s stands as %s', (text, standing) => {
    expect(readName(text)).toMatchObject({ kind: 'domain', standing });
  });

  it.each([
    ['', 'empty'],
    ['*.', 'empty'],
    ['*', 'wildcard'],
    ['*.*.example.com', 'wildcard'],
    ['a_b.example.com', 'underscore'],
    ['example.com.', 'trailing-dot'],
    [`${'a'.repeat(64)}.com`, 'length'],
    [`*.${'a.'.repeat(121)}example.com`, 'length'],
    ['a..b.com', 'syntax'],
    ['-a.com', 'syntax'],
    ['ab--c.com', 'syntax'],
    ['exa mple.com', 'syntax'],
    ['%41.example.com', 'syntax'],
    ['example.com/.', 'trailing-dot'],
    ['example.com/x', 'syntax'],
    ['xn--a.com', 'syntax'],
    ['a\u0000.com', 'syntax'],
  ])('%j is bad: %s', (text, fault) => {
    expect(readName(text)).toMatchObject({ kind: 'bad', fault });
  });

  it('addresses are told from domains', () => {
    expect(readName('10.0.0.1')).toEqual({ kind: 'ip', ascii: '10.0.0.1', reserved: true });
    expect(readName('2606:4700:0::1')).toEqual({ kind: 'ip', ascii: '2606:4700::1', reserved: false });
  });

  it('names are compared in one form', () => {
    expect(comparableName(' *.BÜCHER.de ')).toBe(comparableName('*.xn--bcher-kva.DE'));
    expect(comparableName('A_B.example.com')).toBe('a_b.example.com');
  });

  it('any text has an answer, and a good name reads the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.domain()), (text) => {
        const name = readName(text);
        if (name.kind === 'domain') expect(readName(name.ascii)).toEqual(name);
      }),
      { numRuns: 500 },
    );
  });
});
