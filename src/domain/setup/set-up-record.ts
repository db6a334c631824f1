/** What the app remembers of its set-ups: who is at work, how far it is, and exactly what it made. Pure. */
import { isMarked } from './marks';
import type { FoundPart, Part, PartKind, PartUsed, SchemeKind } from './site-parts';
import type { SetUpKind, StepKey } from './steps';
import { stepsOf } from './steps';

/** A part that set-up made. */
export interface MadePart extends Part {
  /** The project that it was made for. */
  readonly projectKey: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A part that set-up was about to make: noted before the call, because its answer may get lost. */
export interface Intent {
  readonly kind: PartKind;
  readonly name: string;
  readonly projectKey: string;
}

export interface StepDone {
  readonly step: StepKey;
  readonly parts: readonly PartUsed[];
  /** What the admin should know, in sentences. */
  readonly notes: readonly string[];
}

/** A set-up of one project, finished or not. */
export interface SetUpRun {
  readonly kind: SetUpKind;
  readonly projectKey: string;
  readonly projectName: string;
  readonly startedBy: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds; absent while it is not finished, and in what an earlier version of the app stored. */
  readonly finishedAt?: number;
  readonly done: readonly StepDone[];
}

/** A scheme that a project had before; `id` undefined: Jira's default workflow scheme. */
export interface FormerScheme {
  readonly projectKey: string;
  readonly kind: SchemeKind;
  readonly id?: string;
  readonly name: string;
}

export interface SetUpRecord {
  /** Number of the last turn that wrote; see the use case `take-turn`. */
  readonly turn: number;
  /** The admin who is at work; others wait until then (epoch milliseconds). */
  readonly hold?: { readonly accountId: string; readonly until: number };
  readonly run?: SetUpRun;
  readonly made: readonly MadePart[];
  readonly intents: readonly Intent[];
  readonly former: readonly FormerScheme[];
}

export const NO_RECORD: SetUpRecord = { turn: 0, made: [], intents: [], former: [] };

const isSame = (one: Pick<Part, 'kind' | 'name'>, other: Pick<Part, 'kind' | 'name'>) =>
  one.kind === other.kind && one.name === other.name;

export function withIntents(record: SetUpRecord, intents: readonly Intent[]): SetUpRecord {
  return { ...withoutIntents(record, intents), intents: [...withoutIntents(record, intents).intents, ...intents] };
}

export function withoutIntents(record: SetUpRecord, gone: readonly Pick<Intent, 'kind' | 'name'>[]): SetUpRecord {
  return { ...record, intents: record.intents.filter((intent) => !gone.some((one) => isSame(one, intent))) };
}

/** The part is there because set-up made it. */
export function withMade(record: SetUpRecord, part: MadePart): SetUpRecord {
  const { made } = withoutMade(record, [part]);
  return { ...withoutIntents(record, [part]), made: [...made, part] };
}

export function withoutMade(record: SetUpRecord, gone: readonly Pick<Part, 'kind' | 'id'>[]): SetUpRecord {
  const isGone = (part: Part) => gone.some(({ kind, id }) => part.kind === kind && part.id === id);
  return { ...record, made: record.made.filter((part) => !isGone(part)) };
}

export function hasIntent({ intents }: Pick<SetUpRecord, 'intents'>, one: Pick<Part, 'kind' | 'name'>): boolean {
  return intents.some((intent) => isSame(intent, one));
}

/** The part is in the ledger: set-up made it, in whichever run. */
export function isMade({ made }: Pick<SetUpRecord, 'made'>, { kind, id }: Pick<Part, 'kind' | 'id'>): boolean {
  return made.some((part) => part.kind === kind && part.id === id);
}

/**
 * What was found by its name, set-up may have made: earlier in this run, or with an answer that got lost. For that it was
 * about to make it, and the part is marked: while nobody knew, a person may have made one of the same name.
 */
export function isOwn({ made, intents, run }: SetUpRecord, found: FoundPart): 'made' | 'answer-lost' | 'found' {
  const known = made.find(({ kind, id }) => kind === found.kind && id === found.id);
  if (known) return run && known.at >= run.startedAt ? 'made' : 'found';
  return hasIntent({ intents }, found) && isMarked(found) ? 'answer-lost' : 'found';
}

/** A step that is done again says what it found the second time. @param now when it was done (epoch milliseconds) */
export function withStepDone(
  record: SetUpRecord,
  { run, done, now }: { readonly run: SetUpRun; readonly done: StepDone; readonly now: number },
): SetUpRecord {
  const all = [...run.done.filter(({ step }) => step !== done.step), done];
  const isFinished = nextStep({ kind: run.kind, done: all }) === undefined;
  return { ...record, run: { ...run, done: all, ...(isFinished && { finishedAt: now }) } };
}

/** @returns the first step that is not done yet; undefined when the set-up is finished */
export function nextStep({ kind, done }: Pick<SetUpRun, 'kind' | 'done'>): StepKey | undefined {
  return stepsOf(kind).find(({ key }) => !done.some(({ step }) => step === key))?.key;
}

/** The first of them that was noted is what the project had before set-up came. */
export function withFormer(record: SetUpRecord, former: FormerScheme): SetUpRecord {
  const known = record.former.some(({ projectKey, kind }) => projectKey === former.projectKey && kind === former.kind);
  return known ? record : { ...record, former: [...record.former, former] };
}

export function withoutFormer(record: SetUpRecord, projectKey: string): SetUpRecord {
  return { ...record, former: record.former.filter((one) => one.projectKey !== projectKey) };
}
