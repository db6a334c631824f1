import { readSerialNumber } from '../x509/serial-number';
import { assertDer, readOne, type Element } from './element';
import { objectIdentifier, smallInteger, text, time } from './values';

const element = (tag: number, ...octets: number[]): Element => readOne(Uint8Array.of(tag, octets.length, ...octets));
const ascii = (tag: number, value: string): Element => element(tag, ...new TextEncoder().encode(value));

describe('values in DER', () => {
  it.each([
    ['1.2.840.113549.1.1.11', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]],
    ['2.5.4.3', [0x55, 0x04, 0x03]],
    ['0.9.2342', [0x09, 0x92, 0x26]],
    ['2.999.1', [0x88, 0x37, 0x01]],
  ])('object identifier %s', (oid, octets) => {
    expect(objectIdentifier(element(6, ...octets))).toBe(oid);
  });

  it.each<[string, number, number[], string | undefined]>([
    ['UTF8String', 0x0c, [0xc3, 0xbc], 'ü'],
    ['PrintableString', 0x13, [0x41], 'A'],
    ['TeletexString, read as Latin-1', 0x14, [0xfc], 'ü'],
    ['BMPString', 0x1e, [0, 0xfc, 0x4e, 0x2d], 'ü中'],
    ['UniversalString', 0x1c, [0, 1, 0xf6, 0], '😀'],
    ['UniversalString beyond Unicode', 0x1c, [0xff, 1, 0xf6, 0], '\ufffd'],
    ['INTEGER, which is no text', 2, [1], undefined],
  ])('%s', (_type, tag, ...[octets, value]) => {
    expect(text(element(tag, ...octets))).toBe(value);
  });

  it.each([
    ['490101000000Z', 0x17, '2049-01-01T00:00:00.000Z'],
    ['500101000000Z', 0x17, '1950-01-01T00:00:00.000Z'],
    ['20500228235959Z', 0x18, '2050-02-28T23:59:59.000Z'],
    ['99991231235959Z', 0x18, '9999-12-31T23:59:59.000Z'],
    ['00010101000000Z', 0x18, '0001-01-01T00:00:00.000Z'],
  ])('time %s', (value, tag, iso) => {
    expect(new Date(time(ascii(tag, value))).toISOString()).toBe(iso);
  });

  it.each([
    ['261301000000Z', 0x17],
    ['260230000000Z', 0x17],
    ['260101250000Z', 0x17],
    ['2601010000Z', 0x17],
    ['260101000000+0100', 0x17],
    ['20260101000000Z', 0x17],
    ['20260101000000.5Z', 0x18],
  ])('%s with tag %i is no time', (value, tag) => {
    expect(() => time(ascii(tag, value))).toThrow(expect.objectContaining({ name: 'DerError' }) as Error);
  });

  it.each([
    ['an empty object identifier', () => objectIdentifier(element(6))],
    ['an endless object identifier', () => objectIdentifier(element(6, ...Array.from({ length: 100 }, () => 0x81)))],
    ['a negative integer', () => smallInteger(element(2, 0xff))],
    ['an integer of seven octets', () => smallInteger(element(2, 1, 2, 3, 4, 5, 6, 7))],
    ['a tag of several octets', () => readOne(Uint8Array.of(0x1f, 0x81, 1, 0))],
    ['a long length inside', () => assertDer(readOne(Uint8Array.of(0x30, 3, 4, 0x81, 0)))],
  ])('%s is refused', (_what, read) => {
    expect(read).toThrow(expect.objectContaining({ name: 'DerError' }) as Error);
  });

  it.each([
    [[0xff], '-01'],
    [[0x80, 0x00], '-8000'],
    [[0xff, 0x01], '-FF'],
    [[0x00, 0x80], '80'],
  ])('serial number %j is written %s', (octets, hex) => {
    expect(readSerialNumber(element(2, ...octets)).hex).toBe(hex);
  });
});
