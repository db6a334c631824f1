/** Issued certificates in the store, and who holds which serial number. */
import { kvs } from '@forge/kvs';
import type { CertificateRecord } from '../domain/certificate-record';
import type { Certificates } from '../use-cases/ports';
import { ENTITIES, keys } from './keys';
import { certificateSchema } from './records';

async function find(profileId: string, certId: string): Promise<CertificateRecord | undefined> {
  const stored = await kvs.entity<CertificateRecord>(ENTITIES.certificate).get(keys.certificate(profileId, certId));
  return stored === undefined ? undefined : certificateSchema.parse(stored);
}

async function claimSerialNumber(serialNumber: string, owner: string): Promise<boolean> {
  const key = keys.serialNumber(serialNumber);
  try {
    await kvs.set(key, owner, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (refusal) {
    const holder = await kvs.get<string>(key);
    if (holder === undefined) throw refusal;
    return holder === owner;
  }
}

export const certificateRepository: Certificates = { find, claimSerialNumber };
