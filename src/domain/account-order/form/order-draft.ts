/** What the form of a new order sends, and what is wrong with it: the same rules in the browser and in the app. */
import * as z from 'zod/mini';
import type { CertificateProfile, CustomField, Organization } from '../../account/reference-data';
import type { FieldFault } from '../../problem';
import { DCV_MODES } from '../account-order';
import { customFieldFaults } from './custom-field-faults';
import { offeredTerms } from './offered-terms';
import { LONGEST_COMMENTS } from '../order-mark';

const short = z.string().check(z.maxLength(300));

/** SCM takes 32,767 characters (Admin API, enroll); armour and comments around the request are cut off before. */
const LONGEST_CSR = 40_000;
/** More names than any profile of Sectigo takes, and still one value of the store. */
export const MOST_NAMES = 1_000;
const LONGEST_REQUESTERS = 512;

export const orderDraftSchema = z.object({
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Made once by the form: sent twice it is one order. */
  form: z.string().check(z.regex(/^[A-Za-z0-9-]{16,64}$/)),
  orgId: short,
  certType: short,
  term: z.int(),
  csr: z.string().check(z.maxLength(LONGEST_CSR)),
  names: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST_NAMES)),
  comments: z.string().check(z.maxLength(4_000)),
  externalRequester: z.string().check(z.maxLength(4_000)),
  customFields: z.array(z.object({ name: short, value: z.string().check(z.maxLength(4_000)) })).check(z.maxLength(100)),
  dcvMode: z.union([z.literal(''), z.enum(DCV_MODES)]),
  dcvEmail: short,
});

export type OrderDraft = z.infer<typeof orderDraftSchema>;

/** What of an account an order is held against. */
export interface OrderOffer {
  readonly organizations: readonly Organization[];
  readonly profiles: readonly CertificateProfile[];
  readonly customFields: readonly CustomField[];
}

/** @returns a sentence for each field that cannot be sent so; the CSR is judged elsewhere. @param now epoch milliseconds */
export function draftFaults(draft: OrderDraft, offer: OrderOffer, now: number): FieldFault[] {
  const profile = offer.profiles.find(({ id }) => id === draft.certType);
  const fault = (field: string, message: string | undefined) => (message === undefined ? [] : [{ field, message }]);
  return [
    ...fault('orgId', orgFault(draft, offer)),
    ...fault('certType', profile ? undefined : PROFILE_MISSING),
    ...fault('term', profile && termFault(draft.term, profile, now)),
    ...fault('comments', draft.comments.length > LONGEST_COMMENTS ? COMMENTS_TOO_LONG : undefined),
    ...fault('externalRequester', requesterFault(draft.externalRequester)),
    ...fault(
      'dcvEmail',
      draft.dcvMode === 'EMAIL' && !isAddress(draft.dcvEmail.trim()) ? DCV_EMAIL_MISSING : undefined,
    ),
    ...customFieldFaults(draft.customFields, offer.customFields),
  ];
}

/** @returns the addresses, as SCM wants them */
export function requesters(text: string): string {
  return split(text).join(', ');
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);
}

const split = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');

function orgFault({ orgId }: OrderDraft, { organizations }: OrderOffer): string | undefined {
  const ids = organizations.flatMap(({ id, departments }) => [id, ...departments.map((one) => one.id)]);
  if (orgId === '') return 'Choose for which organization or department the certificate is.';
  return ids.includes(orgId) ? undefined : ORGANIZATION_GONE;
}

function termFault(term: number, profile: CertificateProfile, now: number): string | undefined {
  const { terms, cut, limit } = offeredTerms(profile.terms, now);
  if (terms.includes(term)) return undefined;
  if (cut.includes(term))
    return `Public certificates may be valid for ${limit} days at most today. Choose a shorter term.`;
  return 'Choose a term that the certificate profile offers. If SCM offers another one, press “Sync now” in the tab “Certificate profiles”.';
}

function requesterFault(text: string): string | undefined {
  const wrong = split(text).find((address) => !isAddress(address));
  if (wrong !== undefined) return `“${wrong.slice(0, 80)}” is no e-mail address. Separate several by commas.`;
  return requesters(text).length > LONGEST_REQUESTERS ? REQUESTERS_TOO_LONG : undefined;
}

const PROFILE_MISSING =
  'Choose a certificate profile. If SCM has others than these, press “Sync now” in the tab “Certificate profiles”.';
const ORGANIZATION_GONE =
  'SCM does not list this organization any more. Choose another one, or press “Sync now” in the tab “Organizations”.';
const COMMENTS_TOO_LONG = `SCM takes ${LONGEST_COMMENTS} characters of comments, beside the mark by which the app finds the order again.`;
const REQUESTERS_TOO_LONG = `SCM takes ${LONGEST_REQUESTERS} characters of addresses.`;
const DCV_EMAIL_MISSING = 'Say to which address Sectigo shall send the mail that proves control of the domain.';
