/** What Jira hands to the function behind `dynamicProperties`, and what it takes back (Forge, jira:issueContext). */
import * as z from 'zod/mini';
import type { CertificateStatus } from '../../domain/order/certificate-status';

const eventSchema = z.looseObject({
  extension: z.looseObject({
    issue: z.looseObject({ id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)) }),
  }),
});

export interface ContextProperties {
  readonly status?: {
    readonly type: 'lozenge';
    readonly value: { readonly label: string; readonly type: CertificateStatus['appearance'] };
  };
}

/** @throws Error when it names no issue */
export function issueOfContext(event: unknown): string {
  return eventSchema.parse(event).extension.issue.id;
}

export function statusProperty({ label, appearance }: CertificateStatus): ContextProperties {
  return { status: { type: 'lozenge', value: { label, type: appearance } } };
}
