/** Where certificates of a renewal plan come from: a profile, whose policy renews them, or an SCM account, whose policy renews those that people let the app renew. */
import * as z from 'zod/mini';
import type { PlanPolicy } from '../certificate-to-plan';
import type { CertificateToPlan } from '../certificate-to-plan';

/** A source as the person in front may see it. */
export interface PlanSource {
  readonly id: string;
  readonly name: string;
  readonly kind: 'profile' | 'account';
  readonly policy: PlanPolicy;
}

export interface PlanSources {
  /** Epoch milliseconds, of the server: plans begin here. */
  readonly now: number;
  /** Profiles first, each by name. */
  readonly sources: readonly PlanSource[];
  /** The person may change profiles. */
  readonly isJiraAdmin: boolean;
}

export const planAskSchema = z.object({
  kind: z.enum(['profile', 'account']),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Of the same source, where the page before ended. */
  cursor: z.optional(z.string().check(z.maxLength(5_000))),
});

export type PlanAsk = z.infer<typeof planAskSchema>;

/** A part of a source's certificates; one can be empty and still not be the last. */
export interface PlanPage {
  readonly certificates: readonly CertificateToPlan[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

/** An issue as the person in front sees it. */
export interface PlanIssue {
  readonly id: string;
  readonly key: string;
  /** By its field *Owner*, else whoever it is assigned to, else who reported it; empty where it is nobody. */
  readonly owner: string;
}

/** @returns what certificates name their source by */
export function keyOf({ kind, id }: Pick<PlanAsk, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}
