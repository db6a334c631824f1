/** What a person has filled in, and what is sent of it. */
import type { CertificateProfile } from '../../../../../src/domain/account/reference-data';
import type { OrderDraft } from '../../../../../src/domain/account-order/form/order-draft';
import { offeredTerms } from '../../../../../src/domain/account-order/form/offered-terms';
import type { FieldFault } from '../../../../../src/domain/problem';

export interface FormState {
  readonly orgId: string;
  readonly certType: string;
  /** Empty while none is chosen. */
  readonly term: string;
  readonly names: string;
  readonly comments: string;
  readonly externalRequester: string;
  /** By the name of the field. */
  readonly customFields: Readonly<Record<string, string>>;
  readonly dcvMode: OrderDraft['dcvMode'];
  readonly dcvEmail: string;
}

export const EMPTY_FORM: FormState = {
  ...{ orgId: '', certType: '', term: '', names: '', comments: '', externalRequester: '' },
  ...{ customFields: {}, dcvMode: '', dcvEmail: '' },
};

export type Change = (changes: Partial<FormState>) => void;

/** Another profile has other terms: its longest one is proposed. */
export function withProfile(profile: CertificateProfile | undefined, now: number): Partial<FormState> {
  const longest = profile && offeredTerms(profile.terms, now).terms.at(-1);
  return { certType: profile?.id ?? '', term: longest === undefined ? '' : String(longest) };
}

export function draftOf(
  state: FormState,
  { account, form, csr }: Pick<OrderDraft, 'account' | 'form' | 'csr'>,
): OrderDraft {
  const { orgId, certType, comments, externalRequester, dcvMode, dcvEmail } = state;
  return {
    ...{ account, form, csr, orgId, certType, comments, externalRequester, dcvMode, dcvEmail },
    term: Number(state.term),
    names: linesOf(state.names),
    customFields: Object.entries(state.customFields).map(([name, value]) => ({ name, value })),
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** @returns the sentences about one field */
export function faultsAt(faults: readonly FieldFault[], field: string): readonly string[] {
  return [...new Set(faults.filter((fault) => fault.field === field).map(({ message }) => message))];
}
