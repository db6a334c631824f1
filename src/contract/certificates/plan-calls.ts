/** What the page *Renewal plan* asks. The plan itself is made in the browser; Jira says which sources the person may see. */
import * as z from 'zod/mini';
import { planAskSchema } from '../../domain/renewal/plan/facts/plan-source';
import type { PlanIssue, PlanPage, PlanSources } from '../../domain/renewal/plan/facts/plan-source';
import { call, nothing } from '../call';

/** As many as Jira names in one request. */
export const MOST_ISSUES = 100;

const issueId = z.string().check(z.regex(/^\d{1,20}$/));

export const planCalls = {
  /** Profiles and SCM accounts whose home project the person may see. */
  viewPlanSources: call<PlanSources>()('viewPlanSources', nothing),
  /** A page of the certificates of one of them. */
  listPlanCertificates: call<PlanPage>()('listPlanCertificates', planAskSchema),
  /** Issues by key and owner; those that the person may not see are left out. */
  findPlanIssues: call<readonly PlanIssue[]>()(
    'findPlanIssues',
    z.object({ issueIds: z.array(issueId).check(z.minLength(1), z.maxLength(MOST_ISSUES)) }),
  ),
} as const;
