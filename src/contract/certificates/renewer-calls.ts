/** Who renews a certificate of an SCM account. The right for it is that of the account's home project. */
import * as z from 'zod/mini';
import type { RenewerView } from '../../domain/inventory/renewal/renewer-view';
import { call, id } from '../call';

export const renewerCalls = {
  viewRenewer: call<RenewerView>()(
    'viewRenewer',
    z.object({ account: id, sslId: z.string().check(z.minLength(1), z.maxLength(100)) }),
  ),
} as const;
