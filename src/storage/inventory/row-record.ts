/** The shape of a stored row of the inventory, and of the rows by which it is found by name. */
import * as z from 'zod/mini';
import { AUTO_RENEW_STATES, LISTED_STATUSES } from '../../domain/account/listed-certificate';
import { moment, text, textOrNothing, texts } from '../records/parts';

/** What an older version of the app wrote is read too, until a sync writes it anew. */
export const inventoryRowSchema = z.object({
  version: z.int(),
  account: text,
  sslId: text,
  status: z.enum([...LISTED_STATUSES, 'gone']),
  statusWord: textOrNothing,
  notAfter: moment,
  notBefore: moment,
  certTypeId: text,
  orgId: text,
  keyType: text,
  issue: z.enum(['yes', 'no']),
  issueId: textOrNothing,
  serialNumber: text,
  commonName: textOrNothing,
  certTypeName: textOrNothing,
  orgName: textOrNothing,
  orderNumber: textOrNothing,
  renewed: z.boolean(),
  requester: textOrNothing,
  comments: textOrNothing,
  requestedVia: z._default(textOrNothing, ''),
  term: z._default(z.number(), 0),
  autoRenew: z._default(z.union([z.enum(AUTO_RENEW_STATES), z.literal('')]), ''),
  statusSince: z._default(moment, 0),
  names: texts,
  nameCount: z.int(),
  suffixes: texts,
  suffixCount: z.int(),
  hash: text,
  goneAt: moment,
  hidden: z._default(z.boolean(), false),
  installed: z.exactOptional(z.object({ of: text, at: moment })),
  former: z.exactOptional(z.object({ serialNumber: text, notAfter: moment, revokedAt: moment })),
  adopted: z.exactOptional(
    z.object({ by: text, at: moment, begunAt: z.exactOptional(moment), told: z.exactOptional(text) }),
  ),
});

export const nameRowSchema = z.object({ account: text, suffix: text, sslId: text, notAfter: moment, shelf: text });
