/** What the app stores, as the use cases see it. */
import type { Pace } from '../../domain/renewal/level/pace';
import type { Certificate } from '../../domain/certificate/certificate';
import type { Order } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import type { Page } from '../../domain/work/job';

export interface Orders {
  find(id: string): Promise<Order | undefined>;
  /** @returns the latest generation of a lineage */
  findLatest(lineage: string): Promise<Order | undefined>;
  /** @returns the latest generations of a lineage, newest first, twenty at most */
  listLatest(lineage: string): Promise<Order[]>;
  /** @returns that generation of a lineage and the later ones, newest first, twenty at most: a certificate that is looked after needs none before its own */
  listSince(lineage: string, generation: number): Promise<Order[]>;
  /** As `listSince` for many, by the id of the order of that generation. A lineage that has more to tell than one read shows is left out */
  listSinceEach(places: readonly Pick<Order, 'lineage' | 'generation'>[]): Promise<ReadonlyMap<string, Order[]>>;
  /** Claims the order's id. @returns false when someone else has it */
  claim(order: Order): Promise<boolean>;
  /** Writes on the version that was read. @returns the stored order, undefined when another write came first */
  replace(read: Order, next: Order): Promise<Order | undefined>;
  /** As `replace`, with the certificate in the same transaction. */
  replaceWithCertificate(read: Order, next: Order, certificate: Certificate): Promise<Order | undefined>;
  /** Orders with open work that are due, a page of at most 100. */
  listDue(until: number, cursor?: string): Promise<Page>;
  /** @returns the lineage that the issue belongs to */
  lineageOf(issueId: string): Promise<string>;
}

export interface CertificateChange {
  readonly read: Certificate;
  readonly next: Certificate;
}

export interface Certificates {
  find(id: string): Promise<Certificate | undefined>;
  /** @returns by id; what is not there is left out */
  findEach(ids: readonly string[]): Promise<ReadonlyMap<string, Certificate>>;
  /** Writes on the version that was read. @returns the stored certificate, undefined when another write came first */
  replace(read: Certificate, next: Certificate): Promise<Certificate | undefined>;
  /** As `replace`, where nothing else is done about it now: it may be written later, beside others of the same job. */
  layToRest(read: Certificate, next: Certificate): Promise<Certificate | undefined>;
  /** At most 25, in one request; those for which another write came first stay as they are. */
  replaceEach(changes: readonly CertificateChange[]): Promise<void>;
  /** As `replace`; the new issue belongs to the certificate's lineage from then on. */
  replaceWithIssue(read: Certificate, next: Certificate, issueId: string): Promise<Certificate | undefined>;
  /** Certificates that are due, a page of at most 100: with something to do soon, or only watched. */
  listDue(work: 'open' | 'watched', until: number, cursor?: string): Promise<Page>;
  /** Certificates of a profile that are valid after a moment, a page of at most 100. */
  listOfProfile(profileId: string, validAfter: number, cursor?: string): Promise<Page>;
  /** Notes whose serial number this is. @returns false when another certificate has it */
  claimSerialNumber(serialNumber: string, owner: string): Promise<boolean>;
}

export interface SerialNumbers {
  /** @returns id of the order that has it */
  ownerOf(serialNumber: string): Promise<string | undefined>;
}

/** What is known of public keys, by the SHA-256 over the SubjectPublicKeyInfo in lower-case hex. */
export interface KnownKeys {
  /** For good: nothing takes it back. */
  block(spkiSha256: string): Promise<void>;
  isBlocked(spkiSha256: string): Promise<boolean>;
  /** @returns those of them that are */
  blockedAmong(spkiSha256s: readonly string[]): Promise<ReadonlySet<string>>;
  /** @returns ids of certificates that were issued for it, a hundred at most; noted together with the certificate, so older ones may be missing */
  certificatesWith(spkiSha256: string): Promise<readonly string[]>;
}

/** Which order may go to SCM for what it asks for. */
export interface KeyClaims {
  /** @param what digest of what is asked for. @returns the id of the order that holds it, this one's where nobody did; undefined: look again */
  claim(what: string, orderId: string, now: number): Promise<string | undefined>;
  /** Claims nothing. @returns undefined where nobody holds it */
  holderOf(what: string): Promise<string | undefined>;
  /** @returns false when someone else was faster: look again */
  takeOver(what: string, change: { readonly from: string; readonly to: string }, now: number): Promise<boolean>;
}

export interface Profiles {
  find(id: string): Promise<Profile | undefined>;
  findByName(name: string): Promise<Profile | undefined>;
  list(): Promise<Profile[]>;
  create(profile: Profile): Promise<boolean>;
  /** @returns undefined when someone else saved in between */
  replace(read: Profile, next: Profile): Promise<Profile | undefined>;
  remove(profile: Profile): Promise<void>;
  /** Notes that all certificates were called up for the forced renewal that began then (epoch milliseconds). */
  noteCalledUp(id: string, from: number): Promise<void>;
  /** @returns the forced renewal for which all were called up last */
  calledUpFor(id: string): Promise<number | undefined>;
}

/** The places of a day: those that a profile or an account has by its cap, and those of all together. */
export interface RenewalPlaces {
  /**
   * Takes one; whoever has one of that day already keeps it.
   * @param of id of the profile or account, or what else days are kept for
   * @param day `yyyy-mm-dd` in the calendar's zone
   * @param place `who`: id of the certificate, which is another one in each generation
   * @returns false where the day is full
   */
  take(of: string, day: string, place: { readonly who: string; readonly cap: number }): Promise<boolean>;
  /** Gives theirs back, of whoever has one of that day. */
  leave(of: string, day: string, who: readonly string[]): Promise<void>;
  /** @returns who has one of that day; of days long over nobody */
  takers(of: string, day: string): Promise<readonly string[]>;
  /** @returns how many renewals were usual; undefined before the first */
  pace(): Promise<Pace | undefined>;
  /** Written by whoever is first on a day; what two of them write is the same. */
  keepPace(pace: Pace): Promise<void>;
}

/** Write-only for screens; read by the SCM client alone. */
export interface Secrets {
  write(profileId: string, version: string, secret: string): Promise<void>;
  remove(profileId: string, version: string): Promise<void>;
}
