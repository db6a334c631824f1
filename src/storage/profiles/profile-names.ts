/**
 * Who holds the name of a profile: a record a name, created only where nothing is and taken over only on the version that
 * was read. It says who may write the name; whether the profile bears it stands in the profile.
 */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { foldedName, sameName } from '../../domain/profiles/offered-options';
import type { ProfileNames } from '../../use-cases/ports/profile-settings';
import { ENTITIES, INDEXES } from '../keys';
import { profileRepository } from '../profile-repository';
import { nameClaimSchema } from '../records/profile-settings-records';
import { createRecord, replaceRecord } from '../versioned-entity';

/** A resolver runs 25 s at most (Forge): a claim this old belongs to no write that is on its way. */
const ON_ITS_WAY_MS = 60_000;

const ENTITY = ENTITIES.profileName;

interface Claim {
  readonly version: number;
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

async function claim(name: string, profileId: string, now: number): Promise<boolean> {
  const key = await keyOf(name);
  const fresh = { holder: profileId, at: now };
  if (await createRecord(ENTITY, key, { ...fresh, version: 1 })) return true;
  const held = await find(key);
  // Gone since: another admin is at it.
  if (!held || (await isTaken(held, { name, profileId, now }))) return false;
  return (await replaceRecord({ entity: ENTITY, key }, { ...fresh, version: held.version })) !== undefined;
}

async function find(key: string): Promise<Claim | undefined> {
  const stored = await kvs.entity<Claim>(ENTITY).get(key);
  return stored === undefined ? undefined : nameClaimSchema.parse(stored);
}

interface Wanted {
  readonly name: string;
  readonly profileId: string;
  readonly now: number;
}

async function isTaken({ holder, at }: Claim, { name, profileId, now }: Wanted): Promise<boolean> {
  if (holder === profileId) return false;
  if (now < at + ON_ITS_WAY_MS) return true;
  const profile = await profileRepository.find(holder);
  return profile !== undefined && sameName(profile.name, name);
}

async function release(name: string, profileId: string): Promise<void> {
  await releaseKey(await keyOf(name), profileId);
}

/** An index may lag behind (Forge, entity queries): what it does not show yet is taken over like any left claim. */
async function releaseAll(profileId: string): Promise<void> {
  const held = kvs
    .entity<Claim>(ENTITY)
    .query()
    .index(INDEXES.namesByHolder, { partition: [profileId] });
  const { results } = await held.limit(MOST_CLAIMS).getMany();
  for (const { key } of results) await releaseKey(key, profileId);
}

/** A profile holds one name, and those of renames that failed half-way. */
const MOST_CLAIMS = 20;

/** Changed since it was read: it is somebody else's now. */
async function releaseKey(key: string, profileId: string): Promise<void> {
  const held = await find(key);
  if (held?.holder !== profileId) return;
  const unchanged = new Filter<Claim>().and('version', FilterConditions.equalTo(held.version));
  try {
    await kvs.transact().delete(key, { entityName: ENTITY, conditions: unchanged }).execute();
  } catch (refusal) {
    if ((await find(key))?.version === held.version) throw refusal;
  }
}

/** A key has 500 characters at most and few kinds of them (Forge KVS); names have all kinds. */
async function keyOf(name: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(foldedName(name)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const profileNameRepository: ProfileNames = { claim, release, releaseAll };
