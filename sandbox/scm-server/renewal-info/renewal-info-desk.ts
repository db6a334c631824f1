/** What the CA says about the time of renewals, as its operators decide: its usual window, an incident, or trouble. */
import type { Clock } from '../../clock';

/** Epoch milliseconds. */
export interface Suggestion {
  readonly start: number;
  readonly end: number;
  readonly explanationUrl?: string;
}

/**
 * `late`: answers when the caller has hung up · `503` · `drop`: the connection breaks · `not-json` · `huge` ·
 * `backwards`: the window ends before it starts · `redirect`
 */
export type RenewalInfoFault = 'late' | '503' | 'drop' | 'not-json' | 'huge' | 'backwards' | 'redirect';

const HOUR_MS = 3_600_000;

export class RenewalInfoDesk {
  readonly #clock: Clock;
  readonly #suggestions = new Map<string, Suggestion>();
  readonly #asked: string[] = [];
  #forAll: Suggestion | undefined;
  #fault: RenewalInfoFault | undefined;
  /** Said with every answer, in seconds; Boulder says six hours. */
  retryAfterSeconds = 21_600;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param serialNumber lower-case hex of the certificate, without a sign octet; absent: of every one, those to come as well */
  suggest(suggestion: Suggestion | undefined, serialNumber?: string): void {
    if (serialNumber === undefined) this.#forAll = suggestion;
    else if (suggestion) this.#suggestions.set(serialNumber, suggestion);
    else this.#suggestions.delete(serialNumber);
  }

  /** An incident, as Boulder announces one: the window has just passed. */
  callIn(explanationUrl: string, serialNumber?: string): void {
    const now = this.#clock.now();
    this.suggest({ start: now - HOUR_MS, end: now - HOUR_MS / 2, explanationUrl }, serialNumber);
  }

  suggestionFor(serialNumber: string): Suggestion | undefined {
    return this.#suggestions.get(serialNumber) ?? this.#forAll;
  }

  /** Befalls every call until it is taken back. */
  fail(fault: RenewalInfoFault | undefined): void {
    this.#fault = fault;
  }

  fault(): RenewalInfoFault | undefined {
    return this.#fault;
  }

  note(name: string): void {
    this.#asked.push(name);
  }

  /** The names of certificates that were asked about (RFC 9773 §4.1), in order. */
  asked(): readonly string[] {
    return [...this.#asked];
  }
}
