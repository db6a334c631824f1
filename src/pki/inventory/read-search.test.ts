import * as fc from 'fast-check';
import { LONGEST_SEARCH } from '../../domain/inventory/list/inventory-ask';
import { readSearch } from './read-search';

const SERIAL = '00C0FFEE12345678';

describe('the search box takes', () => {
  it.each([
    ['12345', '12345'],
    [' 7 ', '7'],
    ['id 12345', '12345'],
    ['ID:12345', '12345'],
    ['id: 12345', '12345'],
    ['#12345', '12345'],
    ['id c0ffee1234567890c0ffee', 'c0ffee1234567890c0ffee'],
  ])('%j for an id of SCM', (text, value) => {
    expect(readSearch(text)).toEqual({ kind: 'id', value });
  });

  it.each([
    [SERIAL, [SERIAL, 'C0FFEE12345678']],
    ['00:c0:ff:ee:12:34:56:78', [SERIAL, 'C0FFEE12345678']],
    ['00 c0 ff ee 12 34 56 78', [SERIAL, 'C0FFEE12345678']],
    ['0xC0FFEE1234567890', ['C0FFEE1234567890', '00C0FFEE1234567890']],
    ['1234567890123456', ['1234567890123456', '001234567890123456']],
    ['20:01:0d:b8:00:00:00:01', ['20010DB800000001', '0020010DB800000001']],
  ])('%j for a serial number, with or without the sign', (text, values) => {
    expect(readSearch(text)).toEqual({ kind: 'serial', values });
  });

  it.each([
    ['www.example.com', 'www.example.com'],
    ['WWW.Example.COM.', 'www.example.com'],
    ['.example.com', 'example.com'],
    ['*.example.com', '*.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['https://user@www.example.com:8443/path?query#part', 'www.example.com'],
    ['https://[2001:db8::1]/', '2001:db8::1'],
    ['192.0.2.1', '192.0.2.1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['server1', 'server1'],
    ['example.co.uk', 'example.co.uk'],
  ])('%j for a name', (text, value) => {
    expect(readSearch(text)).toMatchObject({ kind: 'name', value });
  });

  it('a name in other letters and shows it as it is written', () => {
    expect(readSearch('xn--bcher-kva.example')).toMatchObject({ shown: 'bücher.example' });
  });

  it.each([
    ['com', 'suffix'],
    ['co.uk', 'suffix'],
    ['two words', 'unreadable'],
    ['exa*.com', 'unreadable'],
    ['<script>alert(1)</script>', 'unreadable'],
    ['https://', 'unreadable'],
    ['line\nbreak.example.com', 'unreadable'],
  ])('%j for nothing that could be looked up: %s', (text, why) => {
    expect(readSearch(text)).toEqual({ kind: 'none', why });
  });

  it('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: LONGEST_SEARCH }), (text) => {
        const search = readSearch(text);
        if (search.kind === 'name' || search.kind === 'id') expect(search.value.trim()).not.toBe('');
      }),
    );
  });
});
