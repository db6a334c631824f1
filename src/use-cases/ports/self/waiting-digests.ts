/** What is remembered of lists of renewals that wait for a person. */
import type { WaitingDigest } from '../../../domain/renewal/reminders/waiting-digest';

export interface WaitingDigests {
  /** Something of the profile was not said on its own issue. */
  want(profileId: string): Promise<void>;
  /** @returns ids of profiles that have a list, or want one */
  profiles(): Promise<readonly string[]>;
  find(profileId: string): Promise<WaitingDigest | undefined>;
  keep(digest: WaitingDigest): Promise<void>;
  /** Nothing of the profile waits any more. */
  forget(profileId: string): Promise<void>;
}
