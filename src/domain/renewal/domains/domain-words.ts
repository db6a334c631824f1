/** What the issue of a domain whose validation ends says: what depends on it, how it was validated, who acts. */
import { validationMethod } from '../../account/reference/validation-methods';
import { utc } from '../../format-time';
import { LONGEST_SUMMARY } from '../../issue/issue-fields';
import { line, strong, text, utcDay } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import type { Closing } from './domain-issue';
import type { Dependent, EndingDomain } from './ending-domain';
import { isByItself } from './first-to-end';

/** Certificates that are spelled out. */
const MOST_LISTED = 50;

/** A certificate, and the key of its issue where it has one that the app sees. */
export interface ShownDependent extends Dependent {
  readonly issueKey?: string;
}

interface About {
  readonly ending: EndingDomain;
  /** Those that the people of the project may see; the others are counted. */
  readonly shown: readonly ShownDependent[];
  readonly ended: boolean;
}

export function domainSummary({ domain, until }: Pick<EndingDomain, 'domain' | 'until'>): string {
  return `Validate domain:${oneLine(domain)} (ends ${utcDay(until)})`.slice(0, LONGEST_SUMMARY);
}

export function openingWords({ ending, shown, ended }: About): readonly Paragraph[] {
  return [
    [strong(whenWords(ending, ended)), text(` ${CONSEQUENCE}`)],
    line(howWords(ending)),
    line(count(ending.dependents.length)),
    ...listOf(ending, shown),
    line(KEPT_UP),
  ];
}

const CONSEQUENCE = 'A certificate is renewed only while its domains are validated: what is due after that would fail.';

const KEPT_UP =
  'The app keeps this issue up to date, and closes it once SCM says that the domain is validated again. If you close it yourself, the app says nothing more about this validation.';

function whenWords({ domain, until }: EndingDomain, ended: boolean): string {
  const name = oneLine(domain);
  return ended
    ? `The validation of ${name} ended on ${utc(until)}.`
    : `The validation of ${name} ends on ${utc(until)}, before certificates that depend on it are renewed.`;
}

/** Who acts follows from how it was validated. */
function howWords({ method = '', ...ending }: EndingDomain): string {
  if (method === '') return `SCM does not say how it was validated. ${BY_HAND}`;
  const { name, endsAt } = validationMethod(method);
  const how = `It was validated by: ${oneLine(name)}.`;
  if (isByItself({ method })) return `${how} ${BY_ITSELF}`;
  const isAnswered = /^(email|phone)/i.test(method);
  const sunset = endsAt === undefined ? '' : ` From ${utcDay(endsAt)} on no CA accepts this way: choose another one.`;
  return `${how} ${isAnswered ? BY_ANSWER : proofWords(ending.expired)}${sunset}`;
}

const BY_ITSELF =
  'SCM validates it anew by itself and has not done so: someone with access to SCM looks whether the record that it reads is still in the DNS.';
const BY_HAND = 'Someone with access to SCM starts its validation there, under “Domains”, and follows it to its end.';
const BY_ANSWER =
  'Someone with access to SCM starts its validation there, under “Domains”, and whoever is asked then answers.';

function proofWords(expired: boolean): string {
  const late = expired ? 'did not' : 'has not done so';
  return `Where a DNS connector or other automation of SCM does that, it ${late}: someone with access to SCM looks why. Otherwise someone with access to SCM starts its validation there, under “Domains”, and whoever looks after the domain puts the proof in place that SCM shows.`;
}

const count = (many: number): string =>
  many === 1 ? 'One certificate depends on it:' : `${many} certificates depend on it:`;

function listOf({ dependents }: EndingDomain, shown: readonly ShownDependent[]): Paragraph[] {
  const listed = shown.slice(0, MOST_LISTED);
  const left = dependents.length - listed.length;
  return [...listed.map((one) => line(oneOf(one))), ...(left > 0 ? [line(moreWords(left, listed.length))] : [])];
}

function moreWords(left: number, listed: number): string {
  if (listed === 0) return left === 1 ? 'It belongs to another project.' : 'They belong to other projects.';
  return `${left} more: on the page “Certificates”, or in other projects.`;
}

function oneOf({ name, notAfter, renewsAt, issueKey }: ShownDependent): string {
  const when = renewsAt === undefined ? 'renewed by a person' : `to be renewed on ${utcDay(renewsAt)}`;
  const where = issueKey === undefined ? '' : ` (${issueKey})`;
  return `${oneLine(name)}${where}: ${when}, valid until ${utc(notAfter)}`;
}

/** @param come certificates that depend on it since, of those that may be seen. @param ends it has ended since */
export function changeWords({ ending, shown }: Pick<About, 'ending' | 'shown'>, ends: boolean): readonly Paragraph[] {
  return [
    ...(ends ? [line(`${whenWords(ending, true)} ${STILL_OPEN}`)] : []),
    ...(shown.length > 0
      ? [line('These certificates depend on it, too:'), ...shown.map((one) => line(oneOf(one)))]
      : []),
  ];
}

const STILL_OPEN =
  'SCM does not list it as validated again. Until it does, renewals of the certificates that depend on it fail.';

export function closingWords(closing: Closing, isClosed: boolean): readonly Paragraph[] {
  return [line(closedBecause(closing)), ...(isClosed ? [] : [line(NOT_CLOSED)])];
}

function closedBecause(closing: Closing): string {
  switch (closing.what) {
    case 'validated':
      return closing.until === undefined
        ? 'SCM says that the domain is validated again.'
        : `SCM says that the domain is validated again, until ${utc(closing.until)}.`;
    case 'not-needed':
      return 'No certificate depends on this validation any more.';
    case 'not-listed':
      return 'The domain is not among those of a linked SCM account any more.';
  }
}

const NOT_CLOSED =
  'The workflow of this issue offers the app no way to a status that counts as done: please close it by hand.';

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
