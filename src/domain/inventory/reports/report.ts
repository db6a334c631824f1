/** A report on an SCM account: one kind of happening in a period, line by line. */
import * as z from 'zod/mini';
import type { ShownStatus } from '../list/shown-status';
import { periodAskSchema } from './period';
import type { Period } from './period';

/** In the order in which screens show them. */
export const REPORTS = ['expiring', 'issued', 'renewed', 'replaced', 'revoked', 'done', 'failed'] as const;

export type ReportKind = (typeof REPORTS)[number];

export const reportAskSchema = z.object({
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: z.enum(REPORTS),
  period: periodAskSchema,
  /** Of the same report, where the page before ended. */
  cursor: z.optional(z.string().check(z.maxLength(5_000))),
});

export type ReportAsk = z.infer<typeof reportAskSchema>;

/** What is not known is empty, or 0. */
export interface ReportLine {
  /** Of its kind no two have the same. */
  readonly id: string;
  /** Epoch milliseconds at which it happened, or will. */
  readonly at: number;
  readonly sslId: string;
  readonly commonName: string;
  readonly serialNumber: string;
  /** Epoch milliseconds. */
  readonly notAfter: number;
  readonly status: ShownStatus | '';
  readonly orgName: string;
  readonly issueId: string;
  /** Jira account id, or `app`. */
  readonly actor: string;
  /** Whoever is not known to Jira, as SCM names them. */
  readonly requester: string;
  /** Of an event: what was done and how it ended. */
  readonly sentence: string;
}

export interface ReportAnswer extends Period {
  /** Epoch milliseconds, of the server. */
  readonly now: number;
  readonly lines: readonly ReportLine[];
  /** Records that were looked at. */
  readonly looked: number;
  /** Absent on the last page; a page can be empty and still have one. */
  readonly cursor?: string;
  /** As the person in front may see them. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly issues: readonly { readonly id: string; readonly name: string }[];
}

/** A page of lines, before anybody in it has a name. */
export type ReportPage = Pick<ReportAnswer, 'lines' | 'looked' | 'cursor'>;
