/** What screens may ask of the backend: name, payload schema, answer. Both sides take it from here. */
import * as z from 'zod/mini';
import type { OrderView } from '../domain/order/order-view';
import type { Person } from '../domain/person';
import type { ProfileList, ProfileView } from '../domain/profile';
import { profileDraftSchema } from '../domain/profile';

/** A call with the type of its answer; the answer itself is our own and needs no schema. */
export interface Call<Payload, Answer> {
  readonly name: string;
  readonly payload: z.ZodMiniType<Payload>;
  /** Never read: carries the answer's type. */
  readonly answer?: Answer;
}

function call<Answer>() {
  return <Payload>(name: string, payload: z.ZodMiniType<Payload>): Call<Payload, Answer> => ({ name, payload });
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const nothing = z.optional(z.object({}));

/** Only for Jira admins. */
export const adminCalls = {
  listProfiles: call<ProfileList>()('listProfiles', nothing),
  saveProfile: call<ProfileView>()('saveProfile', profileDraftSchema),
  removeProfile: call<null>()('removeProfile', z.object({ id, version: z.int() })),
  testConnection: call<null>()('testConnection', z.object({ id })),
  /** What a forced renewal of the profile would order, to be confirmed. */
  previewForce: call<{ readonly count: number; readonly more: boolean }>()('previewForce', z.object({ id })),
  /** `count`: how many billed renewals the admin agreed to. */
  forceRenewal: call<null>()('forceRenewal', z.object({ id, version: z.int(), count: z.int().check(z.nonnegative()) })),
  stopForce: call<null>()('stopForce', z.object({ id, version: z.int() })),
  searchPeople: call<readonly Person[]>()('searchPeople', z.object({ query: z.string().check(z.maxLength(100)) })),
} as const;

/** For whoever sees the issue; acting needs more and is checked in the use case. */
export const issueCalls = {
  viewOrder: call<OrderView | null>()('viewOrder', z.object({ issueId: id })),
  markInstalled: call<null>()('markInstalled', z.object({ issueId: id })),
  settleOrder: call<null>()(
    'settleOrder',
    z.object({
      issueId: id,
      /** Which call the answer is about, as the question gave it: an answer to an earlier one counts for nothing. */
      sentAt: z.int(),
      /** The id that SCM shows; null: SCM has no such order, send it again. */
      certId: z.nullable(z.string().check(z.trim(), z.regex(/^\d{1,20}$/))),
    }),
  ),
} as const;
