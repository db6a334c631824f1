/** What is wrong in words, who has to act, and what the admins' issue says. */
import { utc } from '../format-time';
import { line, strong, text } from '../issue/rich-text';
import type { Paragraph } from '../issue/rich-text';
import type { Episode, Trouble, TroubleKind } from './trouble';

interface Words {
  readonly title: (trouble: Trouble) => string;
  /** What follows from it, and who does what. */
  readonly remedy: string;
}

const DIAGNOSTICS = 'A Jira admin looks at “Diagnostics” in “Sectigo Profile Settings” and at the app’s log.';

const WORDS: Readonly<Record<TroubleKind, Words>> = {
  'schedule-silent': {
    title: ({ name, since }) => `The ${name} schedule has not run since ${utc(since)}.`,
    remedy: `Jira starts it; while it does not, nothing is renewed and nobody is reminded. ${DIAGNOSTICS}`,
  },
  'duty-failing': {
    title: ({ name, since, code }) => `“${name}” has not gone well since ${utc(since)}${because(code)}.`,
    remedy: DIAGNOSTICS,
  },
  'queue-stands': {
    title: ({ name, since }) =>
      `Work on ${name} stands: some has been due since ${utc(since)}, and nobody takes it up.`,
    remedy: `Certificates may expire because of it. ${DIAGNOSTICS}`,
  },
  'scm-silent': {
    title: ({ name, since }) => `SCM has not answered at ${name} since ${utc(since)}.`,
    remedy:
      'The app asks again by itself. Once SCM answers it sends what waits, renewals little by little over two weeks at most. Someone with access to SCM looks whether it is down or being maintained.',
  },
  'sign-in-refused': {
    title: ({ name, since }) => `SCM has refused the sign-in of “${name}” since ${utc(since)}.`,
    remedy:
      'Nothing can be ordered, renewed or revoked with it. A Jira admin puts a valid secret into “Sectigo Profile Settings”.',
  },
  'refused-alike': {
    title: ({ name, since, code }) => `SCM refuses every request of “${name}” since ${utc(since)}${because(code)}.`,
    remedy: 'Someone with access to SCM mends what its words on the issues of these requests say.',
  },
  'sync-behind': {
    title: ({ name, since }) => `The certificates of “${name}” were last read completely on ${utc(since)}.`,
    remedy: 'A Jira admin looks at the import of this account in “Sectigo Profile Settings”, on the page “Accounts”.',
  },
  'secret-old': {
    title: ({ name, since }) => `The secret of “${name}” should have been changed by ${utc(since)}.`,
    remedy:
      'Someone with access to SCM makes a new one, and a Jira admin puts it into “Sectigo Profile Settings”. After how many days is set on “Diagnostics”.',
  },
};

function because(code: string): string {
  return code === '' ? '' : ` (${code})`;
}

/** @returns two sentences or more: what is wrong, what follows, who acts */
export function troubleInWords(trouble: Trouble): { readonly title: string; readonly remedy: string } {
  const { title, remedy } = WORDS[trouble.kind];
  return { title: title(trouble), remedy };
}

export const ADMIN_SUMMARY = 'SCM Connector for Jira needs a Jira admin';

const KEPT_UP =
  'The app keeps this issue up to date: a comment says what has changed, and once all is well the app closes it. If you close it yourself, the app says nothing more about what stands here.';

export function openingWords(troubles: readonly Trouble[]): readonly Paragraph[] {
  return [line('The app watches over itself, and has found:'), ...troubles.map(paragraphOf), line(KEPT_UP)];
}

/** What has changed since the last words. */
export interface Change {
  readonly come: readonly Trouble[];
  readonly gone: readonly Episode[];
  readonly left: readonly Trouble[];
}

export function changeWords({ come, gone, left }: Change): readonly Paragraph[] {
  return [
    ...(come.length > 0 ? [line('New:'), ...come.map(paragraphOf)] : []),
    ...(gone.length > 0
      ? [line('Over:'), ...gone.map((one) => line(`${troubleInWords(one).title} ${lasted(one)}`))]
      : []),
    ...(left.length > 0 ? [line('As before:'), ...left.map((one) => line(troubleInWords(one).title))] : []),
  ];
}

export function closingWords(story: readonly Episode[], isClosed: boolean): readonly Paragraph[] {
  return [
    line('All is well again. What was wrong, and how long:'),
    ...story.map((one) => line(`${troubleInWords(one).title} ${lasted(one)}`)),
    ...(isClosed ? [] : [line(NOT_CLOSED)]),
  ];
}

const NOT_CLOSED =
  'The workflow of this issue offers the app no way to a status that counts as done: please close it by hand.';

function paragraphOf(trouble: Trouble): Paragraph {
  const { title, remedy } = troubleInWords(trouble);
  return [strong(title), text(` ${remedy}`)];
}

const HOUR_MS = 3_600_000;
const DAYS_FROM_HOURS = 48;

/** To the hour, or to the day where it was long. */
function lasted({ since, until = since }: Episode): string {
  const hours = Math.max(1, Math.round((until - since) / HOUR_MS));
  const [count, unit] = hours < DAYS_FROM_HOURS ? [hours, 'hour'] : [Math.round(hours / 24), 'day'];
  return `It lasted ${count === 1 ? `about an ${unit}` : `about ${count} ${unit}s`}.`;
}
