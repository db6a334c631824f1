/** What the watchdog has found, as the admin pages show it. */
import type { NamedProject } from '../profiles/project';
import type { WatchSettings } from './trouble';

export interface WatchdogView {
  readonly troubles: readonly ShownTrouble[];
  readonly settings: WatchSettings;
  /** Where the admins are told, chosen or by default; absent where there is none. */
  readonly project?: NamedProject;
  /** Epoch milliseconds; absent before the first look. */
  readonly lookedAt?: number;
  /** Of the issue that tells of it now. */
  readonly issueKey?: string;
  /** Why no issue could be told, a sentence; else empty. */
  readonly unheard: string;
  /** It has not looked for more than a day. */
  readonly silent: boolean;
}

export interface ShownTrouble {
  readonly key: string;
  readonly since: number;
  readonly title: string;
  readonly remedy: string;
}
