/** SCM's words in ours, in each published spelling: compared without case, blanks and underscores. A word of no table is unknown. */
import type { AutoRenewState, ListedStatus } from '../../../domain/account/listed-certificate';
import type { CustomFieldInput, DomainStatus } from '../../../domain/account/reference-data';

const STATUSES: Readonly<Record<string, ListedStatus>> = {
  init: 'init',
  requested: 'requested',
  approved: 'approved',
  saapproved: 'sa-approved',
  applied: 'applied',
  issued: 'issued',
  expired: 'expired',
  revoked: 'revoked',
  replaced: 'replaced',
  declined: 'declined',
  rejected: 'rejected',
  invalid: 'invalid',
  unmanaged: 'unmanaged',
};

const AUTO_RENEWALS: Readonly<Record<string, AutoRenewState>> = {
  notscheduled: 'not-scheduled',
  scheduled: 'scheduled',
  started: 'started',
  successful: 'successful',
  failed: 'failed',
};

const DOMAINS: Readonly<Record<string, DomainStatus>> = {
  validated: 'validated',
  notvalidated: 'not-validated',
  expired: 'expired',
};

const INPUTS: Readonly<Record<string, CustomFieldInput>> = {
  textsingleline: 'text',
  textmultiline: 'lines',
  email: 'email',
  number: 'number',
  textoption: 'option',
  date: 'date',
};

const BARE = /^[A-Za-z]*$/;

/** @returns the word without what its spellings differ in */
export function bare(word: string): string {
  return (BARE.test(word) ? word : word.replace(/[\s_]/g, '')).toLowerCase();
}

function among<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, bare(word)) ? table[bare(word)] : undefined;
}

/** @returns nothing where SCM says none; the word itself beside an unknown one */
export function listedStatus(word: string | undefined): { status?: ListedStatus; statusWord?: string } {
  if (word === undefined) return {};
  const status = among(STATUSES, word);
  return status ? { status } : { status: 'unknown', statusWord: word };
}

export function autoRenewState(word: string): AutoRenewState {
  return among(AUTO_RENEWALS, word) ?? 'unknown';
}

export function domainStatus(word: string | undefined): { status: DomainStatus; statusWord?: string } {
  // Said only where domain control validation is enabled for the customer.
  if (word === undefined) return { status: 'unknown' };
  const status = among(DOMAINS, word);
  return status ? { status } : { status: 'unknown', statusWord: word };
}

export function customFieldInput(word: string | undefined): CustomFieldInput {
  return among(INPUTS, word ?? '') ?? 'text';
}
