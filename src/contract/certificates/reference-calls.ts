/** What the page *Certificates* asks about organizations, domains, certificate profiles and custom fields of an SCM account. */
import * as z from 'zod/mini';
import type { DomainView } from '../../domain/account/reference/domain-view';
import { REFERENCE_KINDS } from '../../domain/account/reference/reference-kind';
import type { ReferenceStatus, ReferenceView } from '../../domain/account/reference/reference-view';
import { call, id } from '../call';

const kind = z.enum(REFERENCE_KINDS);

export const referenceCalls = {
  /** `from`: the first row of the answer, which holds as many as it takes. */
  viewReference: call<ReferenceView>()(
    'viewReference',
    z.object({ account: id, kind, from: z.optional(z.int().check(z.nonnegative())) }),
  ),
  /** How the sync of each kind stands. */
  viewReferences: call<readonly ReferenceStatus[]>()('viewReferences', z.object({ account: id })),
  /** One that runs goes on as it is. */
  syncReference: call<null>()('syncReference', z.object({ account: id, kind: z.enum([...REFERENCE_KINDS, 'all']) })),
  /** Asks SCM. */
  viewDomain: call<DomainView>()('viewDomain', z.object({ account: id, id: z.string().check(z.regex(/^\d{1,20}$/)) })),
} as const;
