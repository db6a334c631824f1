/** What is written is what the strict reader reads. */
import { assertDer, partsOf, readOne } from './element';
import { TAG } from './tags';
import { objectIdentifier, smallInteger } from './values';
import { encode, explicit, integer, octetString, oid, sequence, setOf } from './writer';

it.each([0, 1, 127, 128, 255, 256, 600_000, 2 ** 31 - 1])('writes the integer %i', (value) => {
  expect(smallInteger(readOne(integer(value)))).toBe(value);
});

it.each(['1.2.840.113549.1.5.13', '2.16.840.1.101.3.4.1.42', '2.5.4.3', '1.3.132.0.34'])('writes %s', (dotted) => {
  expect(objectIdentifier(readOne(oid(dotted)))).toBe(dotted);
});

it.each([0, 1, 127, 128, 255, 256, 65_535, 65_536])('gives %i octets their shortest length', (length) => {
  const element = readOne(octetString(new Uint8Array(length)));
  expect([element.tag, element.content.length]).toEqual([TAG.octetString, length]);
});

it('sorts what has no order of its own', () => {
  const members = [
    octetString(Uint8Array.of(9, 9)),
    integer(5),
    octetString(Uint8Array.of(1, 2)),
    octetString(Uint8Array.of(1)),
  ];
  const read = readOne(setOf(...members));
  const tags = partsOf(read, TAG.set).map(({ whole }) => Buffer.from(whole).toString('hex'));
  expect(tags).toEqual([...tags].sort());
  expect(() => assertDer(readOne(sequence(explicit(0, read.whole), encode(TAG.null))))).not.toThrow();
});
