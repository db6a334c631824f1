/** Sectigo profiles in the store, by id and by name. */
import { FilterConditions, Filter, kvs, WhereConditions } from '@forge/kvs';
import type { Profile } from '../domain/profile';
import type { Profiles } from '../use-cases/ports/stores';
import { readAll } from './inventory/batches';
import { ENTITIES, INDEXES, keys } from './keys';
import { profileSchema } from './records/profile-record';
import { createRecord, replaceRecord } from './versioned-entity';

/** Profiles stand in one partition of their index: a site has dozens of them at most. */
const KIND = 'profile';
const PAGE = 100;

const byName = () =>
  kvs
    .entity<Profile>(ENTITIES.profile)
    .query()
    .index(INDEXES.profilesByName, { partition: [KIND] });
const stored = (profile: Profile) => ({ ...profile, kind: KIND });

async function find(id: string): Promise<Profile | undefined> {
  const found = await kvs.entity<Profile>(ENTITIES.profile).get(id);
  return found === undefined ? undefined : profileSchema.parse(found);
}

/** An index may show an older state (Forge, entity queries): it gives the ids, the records are read by key. */
async function findByName(name: string): Promise<Profile | undefined> {
  if (name === '') return undefined;
  const { results } = await byName().where(WhereConditions.equalTo(name)).limit(1).getMany();
  const profile = results[0] && (await find(results[0].key));
  return profile?.name === name ? profile : undefined;
}

async function findEach(ids: readonly string[]): Promise<Profile[]> {
  const read = await readAll(ids.map((key) => ({ entityName: ENTITIES.profile, key })));
  return ids.filter((id) => read.has(id)).map((id) => profileSchema.parse(read.get(id)));
}

async function list(): Promise<Profile[]> {
  const profiles: Profile[] = [];
  let cursor: string | undefined;
  do {
    const page = byName().limit(PAGE);
    const { results, nextCursor } = await (cursor ? page.cursor(cursor) : page).getMany();
    profiles.push(...(await findEach(results.map(({ key }) => key))));
    cursor = nextCursor;
  } while (cursor);
  return profiles;
}

async function replace(read: Profile, next: Profile): Promise<Profile | undefined> {
  const record = { ...stored(next), version: read.version };
  return replaceRecord({ entity: ENTITIES.profile, key: read.id }, record);
}

async function remove(profile: Profile): Promise<void> {
  const unchanged = new Filter<Profile>().and('version', FilterConditions.equalTo(profile.version));
  await kvs.transact().delete(profile.id, { entityName: ENTITIES.profile, conditions: unchanged }).execute();
  await kvs.delete(keys.calledUp(profile.id));
}

export const profileRepository: Profiles = {
  find,
  findByName,
  list,
  replace,
  remove,
  noteCalledUp: (id, from) => kvs.set(keys.calledUp(id), from),
  calledUpFor: (id) => kvs.get<number>(keys.calledUp(id)),
  create: (profile) => createRecord(ENTITIES.profile, profile.id, stored(profile)),
};
