/** What is remembered of hosts of SCM that do not answer. */
import type { Circuit } from '../../../domain/outage/circuit';
import type { HostSilence, PastSilence } from '../../../domain/outage/silence';

export interface Circuits {
  /** @returns undefined where the last call was answered */
  find(host: string): Promise<Circuit | undefined>;
  keep(host: string, circuit: Circuit): Promise<void>;
  /** The host answers. */
  close(host: string): Promise<void>;
  /** @returns whether this caller alone has the turn to ask again */
  claim(host: string, turn: string): Promise<boolean>;
  /** @returns the last time for which it did not answer, where that is not long over */
  past(host: string): Promise<PastSilence | undefined>;
  keepPast(host: string, past: PastSilence): Promise<void>;
  /** Of every host that does not answer, or did not some days ago; some tens at most. */
  silences(): Promise<readonly HostSilence[]>;
  /** Of every host that does not answer; some tens at most. */
  list(): Promise<readonly SilentHost[]>;
}

export interface SilentHost extends Circuit {
  readonly host: string;
}
