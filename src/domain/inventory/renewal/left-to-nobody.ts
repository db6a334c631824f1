/** What the issue says of certificates that the app renewed for an account that was removed: nobody renews them any more. */
import { utc } from '../../format-time';
import { LONGEST_SUMMARY } from '../../issue/issue-fields';
import { line } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import type { RemovedAccount } from './row-news-list';

/** Under what it is noted; no account has such an id. */
export const leftId = (account: string): string => `left:${account}`;

export function leftSummary({ count, more, name }: Pick<RemovedAccount, 'count' | 'more' | 'name'>): string {
  const what = count === 1 ? 'certificate is' : 'certificates are';
  return `${more ? 'More than ' : ''}${count} ${what} renewed by nobody: ${oneLine(name)}`.slice(0, LONGEST_SUMMARY);
}

export function leftWords({ rows, count, name }: RemovedAccount): readonly Paragraph[] {
  const left = count - rows.length;
  return [
    line(
      `This app renewed certificates of the SCM account “${oneLine(name)}”, which was removed from it. In SCM nothing was changed: SCM’s own renewal of them is off. Someone with access to SCM switches that on there, or whoever needs a certificate renews it; each expires otherwise.`,
    ),
    ...rows.map((row) => line(oneOf(row))),
    ...(left > 0 ? [line(`${left} more: someone with access to SCM finds them there, by what expires soon.`)] : []),
  ];
}

const oneOf = ({ name, sslId, notAfter }: RemovedAccount['rows'][number]): string =>
  `${oneLine(name)} (SCM id ${sslId}): valid until ${utc(notAfter)}`;

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
