import { sampleCertificate } from '../../domain/testing/sample-certificate';
import type { Ports } from '../ports/ports';
import type { CertificateChange } from '../ports/stores';
import { restingTogether } from './resting-together';

function worldOf(fails = false) {
  const written: (readonly CertificateChange[])[] = [];
  const replaceEach = (changes: readonly CertificateChange[]) => {
    written.push(changes);
    return fails ? Promise.reject(new Error('The store is busy.')) : Promise.resolve();
  };
  return { ports: { certificates: { replaceEach } } as unknown as Ports, written };
}

const [a, b] = [sampleCertificate({ id: 'a' }), sampleCertificate({ id: 'b' })];

it('writes nothing before all of them were looked at, and then all of them together', async () => {
  const { ports, written } = worldOf();
  const { near, layDown } = restingTogether(ports);
  const changes = [a, b].map((read) => ({ read, next: { ...read, trouble: '' } }));
  for (const { read, next } of changes) {
    expect(await near.certificates.layToRest(read, next)).toEqual({ ...next, version: read.version + 1 });
  }
  expect(written).toEqual([]);
  expect(await layDown()).toEqual([]);
  expect(written).toEqual([changes]);
});

it('takes one that comes twice as another job would find it: written already', async () => {
  const { ports, written } = worldOf();
  const { near, layDown } = restingTogether(ports);
  await near.certificates.layToRest(a, a);
  expect(await near.certificates.layToRest(a, b)).toBeUndefined();
  await layDown();
  expect(written).toEqual([[{ read: a, next: a }]]);
});

it('names those that the store did not take', async () => {
  const { near, layDown } = restingTogether(worldOf(true).ports);
  await near.certificates.layToRest(a, a);
  await near.certificates.layToRest(b, b);
  expect(await layDown()).toEqual(['a', 'b']);
});
