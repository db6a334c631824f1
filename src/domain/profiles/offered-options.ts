/** What the options of the field *Certificate profile* have to become, so that they follow the profiles. */
import type { Profile } from '../profile';

/** An option of the field in one of its contexts, as Jira has it. */
export interface FieldOption {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
}

/** Which option stands for which profile: its name may change, and issues keep the option. */
export interface Offered {
  readonly profileId: string;
  readonly optionId: string;
}

/** A profile; enabled: offered in the context that is planned. */
type Wanted = Pick<Profile, 'id' | 'name' | 'enabled'>;

export interface OptionPlan {
  /** To be made one after the other: no two options ever bear one name. */
  readonly updates: readonly FieldOption[];
  readonly creates: readonly { readonly profileId: string; readonly value: string }[];
  /** What stands for which profile, without what is still to be created. */
  readonly kept: readonly Offered[];
}

/**
 * Options that no profile ever had are somebody else's and stay as they are; nothing is deleted, so that old issues read well.
 * @param known what stood for which profile before, also for profiles that are gone
 * @param options of one context
 */
export function planOptions(
  profiles: readonly Wanted[],
  known: readonly Offered[],
  options: readonly FieldOption[],
): OptionPlan {
  const kept = adopted(profiles, known, options);
  const board = new Board(options);
  for (const profile of profiles) {
    const own = kept.find(({ profileId }) => profileId === profile.id);
    if (own) board.rewrite(own.optionId, profile.name, !profile.enabled);
  }
  for (const optionId of withoutProfile(known, kept)) board.disable(optionId);
  const creates = profiles
    .filter(({ id, enabled }) => enabled && !kept.some(({ profileId }) => profileId === id))
    .map(({ id: profileId, name: value }) => ({ profileId, value }));
  return { updates: board.updates, creates, kept };
}

/** The option that stood for the profile, else one of its name that stands for no other. */
function adopted(profiles: readonly Wanted[], known: readonly Offered[], options: readonly FieldOption[]): Offered[] {
  const isThere = ({ optionId }: Offered) => options.some(({ id }) => id === optionId);
  const isWanted = ({ profileId }: Offered) => profiles.some(({ id }) => id === profileId);
  const kept = known.filter((offered) => isThere(offered) && isWanted(offered));
  for (const { id: profileId, name } of profiles) {
    if (kept.some((offered) => offered.profileId === profileId)) continue;
    const free = options.filter(({ id }) => !kept.some(({ optionId }) => optionId === id));
    const namesake = free.find(({ value }) => sameName(value, name));
    if (namesake) kept.push({ profileId, optionId: namesake.id });
  }
  return kept;
}

function withoutProfile(known: readonly Offered[], kept: readonly Offered[]): string[] {
  return known.map(({ optionId }) => optionId).filter((id) => !kept.some(({ optionId }) => optionId === id));
}

/** The options as they stand after each update. */
class Board {
  readonly updates: FieldOption[] = [];
  readonly #options: Map<string, FieldOption>;

  constructor(options: readonly FieldOption[]) {
    this.#options = new Map(options.map((option) => [option.id, option]));
  }

  rewrite(id: string, value: string, disabled: boolean): void {
    const option = this.#options.get(id);
    if (!option || (option.value === value && option.disabled === disabled)) return;
    this.#makeRoom(id, value);
    this.#update({ id, value, disabled });
  }

  disable(id: string): void {
    const option = this.#options.get(id);
    if (option && !option.disabled) this.#update({ ...option, disabled: true });
  }

  /** Another option has the name: a profile's that was removed, or one that is renamed itself after this. */
  #makeRoom(id: string, value: string): void {
    const holder = [...this.#options.values()].find((other) => other.id !== id && sameName(other.value, value));
    if (holder) this.#update({ ...holder, value: this.#earlier(holder.value) });
  }

  #earlier(value: string, count = 1): string {
    const name = count === 1 ? `${value} (earlier)` : `${value} (earlier ${count})`;
    const taken = [...this.#options.values()].some((other) => sameName(other.value, name));
    return taken ? this.#earlier(value, count + 1) : name;
  }

  #update(option: FieldOption): void {
    this.#options.set(option.id, option);
    this.updates.push(option);
  }
}

/** Jira and people take names that differ in capitals only for one. */
export function sameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

/** @returns the form of a name by which it is unique */
export function foldedName(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}
