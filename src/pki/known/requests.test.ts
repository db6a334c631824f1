import { copyOf } from '../der/bytes';
import { keyPair, requestDer } from '../testing/requests';
import { readOrRecallCsr } from './requests';

it('reads a request once, whoever brings its bytes', async () => {
  const der = copyOf(await requestDer());
  const facts = await readOrRecallCsr(der);
  expect(facts.signatureCheck).toBe('holds');
  expect(await readOrRecallCsr(copyOf(der))).toBe(facts);
});

it('takes a request with one other bit for another one', async () => {
  const der = copyOf(await requestDer());
  await readOrRecallCsr(der);
  const changed = copyOf(der);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect((await readOrRecallCsr(changed)).signatureCheck).toBe('fails');
  expect((await readOrRecallCsr(der)).signatureCheck).toBe('holds');
});

it('refuses what is no request each time', async () => {
  await expect(readOrRecallCsr(copyOf(Uint8Array.of(1, 2, 3)))).rejects.toThrow();
  await expect(readOrRecallCsr(copyOf(Uint8Array.of(1, 2, 3)))).rejects.toThrow();
});

it('keeps those that were asked for last, and no more of them than a process has in hand', async () => {
  const keys = await keyPair();
  const requests = await Promise.all(Array.from({ length: 65 }, async () => copyOf(await requestDer({ keys }))));
  const [first, second, ...others] = requests;
  if (!first || !second) throw new Error('There are no requests.');
  const facts = await readOrRecallCsr(first);
  const secondFacts = await readOrRecallCsr(second);
  for (const der of others.slice(0, 60)) await readOrRecallCsr(der);
  expect(await readOrRecallCsr(first)).toBe(facts);
  for (const der of others.slice(60)) await readOrRecallCsr(der);
  expect(await readOrRecallCsr(first)).toBe(facts);
  expect(await readOrRecallCsr(second)).not.toBe(secondFacts);
});
