/** Words that SCM writes in two ways: as recorded on the wire, and as its description and its screens print them. */
import type { AdminDialect } from '../admin-dialect';

const DISPLAY: Readonly<Record<string, string>> = {
  NOT_VALIDATED: 'Not validated',
  VALIDATED: 'Validated',
  EXPIRED: 'Expired',
  NOT_INITIATED: 'Not initiated',
  AWAITING_SUBMISSION: 'Awaiting submission',
  SUBMITTED: 'Submitted',
  REJECTED: 'Rejected',
};

/** A status of DCV or of its order. */
export function spelled(word: string, { enums }: AdminDialect): string {
  return enums === 'display' ? (DISPLAY[word] ?? word) : word;
}

/** Compares words as callers send them: in any case, with or without blanks and underscores. */
export function sameWord(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** @returns the one of `words` that is meant */
export function wordAmong<T extends string>(text: string, words: readonly T[]): T | undefined {
  return words.find((word) => sameWord(word, text));
}

function bare(word: string): string {
  return word.replace(/[\s_]/g, '').toLowerCase();
}

/** Ways of asking for a certificate: as a filter has them, and as they are shown. */
export const REQUESTED_VIA: Readonly<Record<string, string>> = {
  WEB_FORM: 'Enrollment Form',
  CLIENT_ADMIN: 'Client Admin',
  API: 'Web API',
  DISCOVERY: 'Discovery',
  IMPORTED: 'Imported',
  SCEP: 'SCEP',
  CD_AGENT: 'CD Agent',
  MS_AGENT: 'MS Agent',
  MS_CA: 'MS CA',
  BULK_REQUEST: 'Bulk Request',
  ACME: 'ACME',
  EST: 'EST',
  REST: 'REST API',
};
