/** Texts of a certificate cut to a size that can be kept, and all of its names. */
import type { ListedCertificate } from '../../account/listed-certificate';

/** A domain name has 253 characters; what is longer is none. */
export const LONGEST_NAME = 253;

export function clip(value: string | undefined, longest: number): string {
  if (value === undefined) return '';
  return value.length > longest ? value.slice(0, longest) : value;
}

/** The common name is one of them, whether SCM lists it among them or not. */
export function namesOf({ commonName, names }: Pick<ListedCertificate, 'commonName' | 'names'>): readonly string[] {
  const all = new Set<string>();
  for (const name of [commonName, ...names]) if (name.trim() !== '') all.add(clip(name, LONGEST_NAME));
  return [...all];
}
