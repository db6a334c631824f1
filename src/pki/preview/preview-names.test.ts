/** What people are told about names while they type them, and that the rules for a CSR judge the same way. */
import { previewNames } from './preview-names';
import { makeRequest } from '../keys/make-request';
import { preflightCsr } from '../preflight';

const first = (text: string, publicTrust?: boolean) => previewNames(text, publicTrust).names[0]!;

describe('the preview of a name', () => {
  it.each([
    ['WWW.Example.COM', 'www.example.com', undefined],
    ['bücher.example.com', 'xn--bcher-kva.example.com', 'bücher.example.com'],
    ['xn--bcher-kva.example.com', 'xn--bcher-kva.example.com', 'bücher.example.com'],
    ['*.straße.de', '*.xn--strae-oqa.de', '*.straße.de'],
    ['例え.jp', 'xn--r8jz45g.jp', '例え.jp'],
    ['93.184.216.34', '93.184.216.34', undefined],
    ['2606:4700:0:0::1111', '2606:4700::1111', undefined],
  ])('of %s is %s', (text, ...[certified, unicode]) => {
    const { fault, ...shown } = first(text);
    expect([shown.certified, shown.unicode, fault]).toEqual([certified, unicode, undefined]);
  });

  it.each([
    ['www.*.example.com', /asterisk/],
    ['*', /asterisk/],
    ['*.', /must follow the asterisk/],
    ['foo_bar.example.com', /underscore/],
    ['www.example.com.', /dot at the end/],
    ['-a.example.com', /letters, digits and hyphens/],
    ['https://www.example.com/', /letters, digits and hyphens/],
    [`${'a'.repeat(64)}.example.com`, /63/],
    ['server', /internal name/],
    ['shop.internal', /internal name/],
    ['co.uk', /whole registry/],
    ['*.co.uk', /whole registry/],
    ['*.com', /whole registry/],
    ['10.0.0.1', /private or reserved/],
    ['1.0.0.127.in-addr.arpa', /reverse lookup/],
  ])('of %s says why it cannot be, and a CSR with it is refused', async (text, sentence) => {
    const { names, asked } = previewNames(`www.example.com ${text}`);
    expect([names[1]?.fault, asked]).toEqual([expect.stringMatching(sentence), []]);
    const made = await makeRequest('p-256', ['www.example.com', text]).catch(() => undefined);
    if (made) expect((await preflightCsr(made.csrPem)).ok).toBe(false);
  });

  it('lets a private CA certify what a public one may not, and says so', () => {
    const { fault, remarks } = first('server', false);
    expect([fault, remarks]).toEqual([undefined, [expect.stringMatching(/^A private CA may allow it\./)]]);
    expect(first('foo_bar', false).fault).toMatch(/underscore/);
  });

  it('says what a wildcard covers, and when it covers strangers', () => {
    expect(first('*.example.com').remarks).toEqual([
      'Covers one level, as in www.example.com, not www.eu.example.com.',
    ]);
    expect(first('*.github.io').remarks.join()).toMatch(/other customers/);
  });
});

describe('the preview of several names', () => {
  it('takes them between lines, blanks, commas and semicolons, once each, the first as common name', () => {
    const { names, asked } = previewNames('a.example.com, B.example.com;\n\n A.EXAMPLE.COM\tc.example.com');
    expect(asked).toEqual(['a.example.com', 'b.example.com', 'c.example.com']);
    expect(names.map(({ isCommonName }) => isCommonName)).toEqual([true, false, false, false]);
    expect(names[2]?.remarks).toEqual(['It is there already.']);
  });

  it.each([
    ['example.com', ['www.example.com']],
    ['www.example.com', ['example.com']],
    ['www.example.com example.com', []],
    ['example.com *.example.com', []],
    ['*.example.com', ['example.com']],
    ['shop.example.com', []],
    ['www.bücher.de', ['xn--bcher-kva.de']],
    ['co.uk', []],
    ['server', []],
  ])('for “%s” suggests %j', (text, suggested) => {
    expect(previewNames(text).suggestions.map(({ certified }) => certified)).toEqual(suggested);
  });

  it('suggests a name in the letters that people write, too', () => {
    expect(previewNames('*.bücher.de').suggestions).toEqual([
      { certified: 'xn--bcher-kva.de', unicode: 'bücher.de', because: '*.bücher.de does not cover it' },
    ]);
  });

  it('answers for nothing, and for far too much', () => {
    expect(previewNames('  \n')).toEqual({ names: [], suggestions: [], asked: [] });
    expect(previewNames(`${'x'.repeat(100_000)} ${'a.example.com '.repeat(10_000)}`).names).toHaveLength(250);
  });
});
