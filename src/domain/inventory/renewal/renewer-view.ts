/** Who renews a certificate of an account, and when the app does, in one sentence for the person who looks. */
import { utcDay } from '../../issue/rich-text';
import { momentInWords, whyThen } from '../../renewal/words/why-then';
import { expired, neverExpires } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';
import { decideRow } from './decide-row';
import { renewerOf } from './renewer';
import type { Renewer } from './renewer';
import { scheduleOfRow } from './row-policy';
import type { RowTerms } from './row-policy';

export interface RenewerView {
  readonly renewer: Renewer;
  readonly sentence: string;
}

/** What became of a renewal that was ordered here. */
export interface KnownRenewal {
  readonly is: 'in-vain' | 'issued';
  /** SCM’s id of what was issued. */
  readonly sslId?: string;
}

interface Around extends RowTerms {
  /** False: the account is switched off. */
  readonly enabled: boolean;
  /** Key of the issue that a profile obtained it on; absent where none did, empty where it cannot be named. */
  readonly ownIssue?: string;
  /** Absent where nothing is known of one here. */
  readonly renewal?: KnownRenewal;
  readonly now: number;
}

export function renewerView(row: InventoryRow, around: Around): RenewerView {
  const renewer = renewerOf(row, around.ownIssue !== undefined);
  return { renewer, sentence: SENTENCES[renewer](row, around) };
}

const SENTENCES: Readonly<Record<Renewer, (row: InventoryRow, around: Around) => string>> = {
  scm: ({ autoRenew }) =>
    autoRenew === 'started' ? 'SCM is renewing it by itself just now.' : 'SCM renews it by itself; this app does not.',
  client: ({ requestedVia }) =>
    `The client that asked for it renews it, because it was requested via ${requestedVia}; this app does not.`,
  profile: (_row, { ownIssue }) =>
    `This app obtained it on ${ownIssue === '' ? 'an issue' : (ownIssue ?? '')}, and renews it there as its profile says.`,
  app: byApp,
  person: byPerson,
};

function byApp(row: InventoryRow, { enabled, now, renewal, ...terms }: Around): string {
  if (!enabled)
    return 'This app is to renew it, but its SCM account is switched off: nothing is renewed until a Jira admin switches it on.';
  if (renewal?.is === 'in-vain') return IN_VAIN_FOR_APP;
  if (row.renewed) return 'This app renews it: the renewal was ordered.';
  if (neverExpires(row.notAfter)) return 'This app renews it once it is issued.';
  const decision = decideRow({ row, ...terms, order: { is: 'none' } }, now);
  const schedule = scheduleOfRow(row, terms);
  const when = `${momentInWords(schedule, terms.policy.timing)}${whyThen(schedule)}`;
  if (schedule.at > now) return `This app renews it by itself on ${when}.`;
  const until = decision.act === 'wait' ? `, and waits until ${utcDay(decision.until)}` : '';
  return `This app renews it by itself: it is due since ${when}${until}.`;
}

const IN_VAIN_FOR_APP =
  'Its renewal came to nothing, and this app orders no other by itself: a person presses “Renew”, or it expires.';

function byPerson(row: InventoryRow, { now, renewal }: Around): string {
  if (row.status !== 'issued' || expired(row.notAfter, now)) return 'Nobody renews it as it stands.';
  if (renewal) return RENEWED[renewal.is](renewal);
  if (row.renewed) return 'A renewal of it was ordered already.';
  if (row.autoRenew === 'failed') return 'SCM’s own renewal of it has failed: a person renews it, or it expires.';
  if (row.autoRenew === 'unknown')
    return 'SCM says of its own renewal what this app does not know; someone with access to SCM looks.';
  return 'A person renews it, or it expires: neither SCM nor this app does it by itself.';
}

const RENEWED = {
  'in-vain': () => 'A person renews it, or it expires: the renewal that was ordered of it came to nothing.',
  issued: ({ sslId = '' }: { readonly sslId?: string }) =>
    `It was renewed: the new certificate has the SCM id ${sslId}.`,
} as const;
