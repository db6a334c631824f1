/** What of each kind of reference data is compared from sync to sync, in words that can be shown. */
import type { CertificateProfile, CustomField, Organization } from '../reference-data';
import type { ListedDomain, ReferenceKind, ReferenceRows } from './reference-kind';

/** One thing with what SCM says of it; what SCM does not speak of is absent. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
}

type Entry = readonly [key: string, compared: Compared];

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** A department stands for itself: it comes, goes, is named anew or moved. */
function organizationEntries({ id, name, departments }: Organization): readonly Entry[] {
  return [
    [`organization ${id}`, { id, name, facts: { name } }],
    ...departments.map((department): Entry => {
      const named = { id: department.id, name: `${department.name} (${name})` };
      return [`department ${department.id}`, { ...named, facts: { name: department.name, organization: id } }];
    }),
  ];
}

/** By its name: one that is deleted and made again is the same to everybody who orders. */
function domainEntries({ id, name, ...state }: ListedDomain): readonly Entry[] {
  const { status, statusWord, method = '', orderStatus = '', validUntil } = state;
  const isSaid = status !== 'unknown' || statusWord !== undefined;
  const facts = { status: statusWord ?? status, method, orderStatus, validUntil: dayOf(validUntil) };
  return [[name.toLowerCase(), { id, name, facts: isSaid ? facts : {} }]];
}

function profileEntries({ id, name, description, terms, keyTypes }: CertificateProfile): readonly Entry[] {
  const days = [...terms].sort((one, other) => one - other).join(', ');
  return [[id, { id, name, facts: { name, description, terms: days, keyTypes: keyTypesInWords(keyTypes) } }]];
}

function fieldEntries({ id, name, active, mandatory, input, options }: CustomField): readonly Entry[] {
  const facts = { name, active: yesNo(active), mandatory: yesNo(mandatory), input, options: options.join(', ') };
  return [[id, { id, name, facts }]];
}

/** For example `RSA 2048, 4096; EC P-256`. */
export function keyTypesInWords(keyTypes: CertificateProfile['keyTypes']): string {
  return Object.entries(keyTypes)
    .map(([algorithm, sizes]) => `${algorithm} ${sizes.join(', ')}`.trim())
    .join('; ');
}

const ENTRIES: { readonly [Kind in ReferenceKind]: (row: ReferenceRows[Kind]) => readonly Entry[] } = {
  organizations: organizationEntries,
  domains: domainEntries,
  'certificate-profiles': profileEntries,
  'custom-fields': fieldEntries,
};

/** @returns in the order of the rows, by what is the same thing from sync to sync */
export function comparedRows<Kind extends ReferenceKind>(
  kind: Kind,
  rows: readonly ReferenceRows[Kind][],
): ReadonlyMap<string, Compared> {
  return new Map(rows.flatMap((row) => ENTRIES[kind](row)));
}

/** @returns for example `2026-05-21`; SCM's dates of validations are days in UTC */
function dayOf(moment: number | undefined): string {
  return moment === undefined ? '' : new Date(moment).toISOString().slice(0, 10);
}
