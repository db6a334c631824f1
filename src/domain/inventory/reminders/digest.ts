/** One issue a week that lists what ends soon and has no issue of its own. */
import { line } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import { utc } from '../../format-time';
import { DAY_MS } from '../../validity';
import type { RowDraft } from '../issues/row-issue';
import type { InventoryRow } from '../rows/inventory-row';

/** Days before the end at which a certificate without an issue is listed: one more week and it is listed again. */
export const LISTED_WITHIN_MS = 14 * DAY_MS;

const WEEK_MS = 7 * DAY_MS;
/** 1 January 1970 was a Thursday; weeks begin on Mondays, in UTC. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** @returns what the list of the week is claimed by; no certificate of SCM has such an id. @param back weeks before this one */
export function digestId(now: number, back = 0): string {
  const week = Math.floor((now - FIRST_MONDAY_MS) / WEEK_MS) - back;
  const monday = new Date(FIRST_MONDAY_MS + week * WEEK_MS);
  return `ending-${monday.toISOString().slice(0, 10)}`;
}

/** What the work on the lists of an account is claimed by. */
export const DIGEST_WORK = 'ending';

/** An account whose list was open for longer is looked after by people. */
export const WEEKS_BACK = 4;

export interface EndingList {
  /** What ends first in front; as many as are listed. */
  readonly rows: readonly Pick<InventoryRow, 'sslId' | 'commonName' | 'notAfter' | 'names'>[];
  readonly more: boolean;
}

/** Lines of the issue; the page *Inventory* has the rest. */
export const MOST_LISTED = 50;

interface Around {
  readonly account: string;
  readonly accountName: string;
  readonly now: number;
}

export function digestDraft({ rows, more }: EndingList, { account, accountName, now }: Around): RowDraft {
  const sslId = digestId(now);
  const count = more ? `More than ${rows.length}` : `${rows.length}`;
  const what = rows.length === 1 && !more ? 'certificate ends' : 'certificates end';
  return {
    sslId,
    summary: `${count} ${what} within ${LISTED_WITHIN_MS / DAY_MS} days without an issue: ${oneLine(accountName)}`,
    description: descriptionOf({ rows, more }, accountName),
    fields: {},
    property: { account, sslId, certId: '', names: [], nameCount: 0 },
  };
}

function descriptionOf({ rows, more }: EndingList, accountName: string): readonly Paragraph[] {
  return [
    line(`These certificates of the SCM account “${oneLine(accountName)}” end soon, and no issue looks after them.`),
    line(
      'Whoever administers this project sees to it that each is renewed or may end: on the page “Certificates” each can be renewed or be given an issue. This list is closed by itself when nothing of it is left.',
    ),
    ...rows.map(({ commonName, names, sslId, notAfter }) =>
      line(`${oneLine(commonName || names[0] || '(no name)')}: until ${utc(notAfter)}, SCM id ${sslId}`),
    ),
    ...(more ? [line('More of them are on the page “Certificates”, under “Inventory”.')] : []),
  ];
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

export const NOTHING_LEFT: Paragraph = [
  ...line('Nothing of this list is left: every certificate on it was renewed, has an issue of its own, or has ended.'),
];

export const goesOnIn = (key: string): Paragraph => line(`The list of this week is ${key}.`);
