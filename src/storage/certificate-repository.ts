/** Issued certificates in the store: replaced by version, found by what is due and by profile; and who holds which serial number. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Certificate } from '../domain/certificate/certificate';
import type { Certificates, SerialNumbers } from '../use-cases/ports/stores';
import { readAll } from './inventory/batches';
import { ENTITIES, INDEXES, keys } from './keys';
import { readPage } from './page';
import { certificateSchema } from './records/certificate-record';
import { replaceRecord, replaceRecords } from './versioned-entity';

const certificates = () => kvs.entity<Certificate>(ENTITIES.certificate);
const at = ({ id }: Certificate) => ({ entity: ENTITIES.certificate, key: id });

async function find(id: string): Promise<Certificate | undefined> {
  const stored = await certificates().get(id);
  return stored === undefined ? undefined : certificateSchema.parse(stored);
}

async function findEach(ids: readonly string[]): Promise<ReadonlyMap<string, Certificate>> {
  const read = await readAll([...new Set(ids)].map((key) => ({ entityName: ENTITIES.certificate, key })));
  return new Map([...read].map(([id, stored]) => [id, certificateSchema.parse(stored)]));
}

function listDue(work: Certificate['work'], until: number, cursor?: string) {
  const query = certificates()
    .query()
    .index(INDEXES.certificatesByWork, { partition: [work] });
  return readPage(query.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC), cursor);
}

function listOfProfile(profileId: string, validAfter: number, cursor?: string) {
  const query = certificates()
    .query()
    .index(INDEXES.certificatesByProfile, { partition: [profileId] });
  return readPage(query.where(WhereConditions.greaterThan(validAfter)).sort(Sort.ASC), cursor);
}

function replace(read: Certificate, next: Certificate): Promise<Certificate | undefined> {
  return replaceRecord(at(read), { ...next, version: read.version });
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

export const certificateRepository: Certificates = {
  find,
  findEach,
  listDue,
  listOfProfile,
  claimSerialNumber,
  replace,
  layToRest: replace,
  replaceEach: (changes) =>
    replaceRecords(changes.map(({ read, next }) => ({ at: at(read), next: { ...next, version: read.version } }))),
  replaceWithIssue: (read, next, issueId) =>
    replaceRecord(at(read), { ...next, version: read.version }, [{ key: keys.lineage(issueId), value: read.lineage }]),
};

export const serialNumberRepository: SerialNumbers = {
  ownerOf: (serialNumber) => kvs.get<string>(keys.serialNumber(serialNumber)),
};
