/** What the set-up page is told. */
import type { Person } from '../person';
import type { SetUpRun, StepDone } from './set-up-record';
import type { Part } from './site-parts';
import type { StepKey } from './steps';

export interface RunView extends SetUpRun {
  readonly by: Person;
  /** Absent: it is finished. */
  readonly next?: StepKey;
}

export interface RemovableView {
  readonly projectKey: string;
  /** Whether the project has what set-up gave it; false: a removal, or a set-up, stopped midway. */
  readonly stands: boolean;
  /** What set-up made and no other project needs. */
  readonly parts: readonly Part[];
  /** Names of the schemes that an attached project gets back. */
  readonly former: readonly string[];
}

export interface SetUpView {
  readonly run?: RunView;
  readonly removable: readonly RemovableView[];
}

export interface StepOutcome {
  readonly done: StepDone;
  /** Absent: the set-up is finished. */
  readonly next?: StepKey;
  /** Jira is still at the step: it is to be run again soon. */
  readonly waiting?: string;
}

export interface RemovalOutcome {
  readonly removed: readonly Part[];
  readonly stays: readonly { readonly part: Part; readonly because: string }[];
  /** Jira is still at the step: it is to be run again soon. */
  readonly waiting?: string;
}
