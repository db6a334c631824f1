/** What the issue says of certificates that the app renewed for an account that was removed: nobody renews them any more. */
import { utc } from '../../format-time';
import { LONGEST_SUMMARY } from '../../issue/issue-fields';
import { line } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import type { InventoryRow } from '../rows/inventory-row';

export interface LeftToNobody {
  readonly sslIds: readonly string[];
  readonly count: number;
  /** True when there are more than were counted. */
  readonly more: boolean;
}

export function leftSummary({ count, more }: Pick<LeftToNobody, 'count' | 'more'>, accountName: string): string {
  const what = count === 1 ? 'certificate is' : 'certificates are';
  return `${more ? 'More than ' : ''}${count} ${what} renewed by nobody: ${oneLine(accountName)}`.slice(
    0,
    LONGEST_SUMMARY,
  );
}

/** @param rows those that are named */
export function leftWords(
  rows: readonly InventoryRow[],
  { count }: Pick<LeftToNobody, 'count'>,
  accountName: string,
): readonly Paragraph[] {
  const left = count - rows.length;
  return [
    line(
      `This app renewed certificates of the SCM account “${oneLine(accountName)}”, which was removed from it. In SCM nothing was changed: SCM’s own renewal of them is off. Someone with access to SCM switches that on there, or whoever needs a certificate renews it; each expires otherwise.`,
    ),
    ...rows.map((row) => line(oneOf(row))),
    ...(left > 0 ? [line(`${left} more: someone with access to SCM finds them there, by what expires soon.`)] : []),
  ];
}

const oneOf = ({ commonName, names, sslId, notAfter }: InventoryRow): string =>
  `${oneLine(commonName || (names[0] ?? '(no name)'))} (SCM id ${sslId}): valid until ${utc(notAfter)}`;

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
