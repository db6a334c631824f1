/** Dates as the Admin API writes them; the general part of the vendor's guide names ten styles. All are UTC. */

const PATTERNS = {
  ISO: 'yyyy-MM-dd',
  ISO_HMS: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
  EU: 'dd.MM.yyyy',
  EU_HMS: 'dd.MM.yyyy HH:mm:ss',
  US: 'MM/dd/yyyy',
  US_HMS: 'MM/dd/yyyy HH:mm:ss',
  UK: 'dd/MM/yyyy',
  UK_HMS: 'dd/MM/yyyy HH:mm:ss',
  JP: 'yyyy/MM/dd',
  JP_HMS: 'yyyy/MM/dd HH:mm:ss',
} as const;

export type DateStyle = keyof typeof PATTERNS;

export const DATE_STYLES = Object.keys(PATTERNS) as readonly DateStyle[];

/** @param wanted name or pattern of a style, in any case. @returns undefined for another */
export function dateStyle(wanted: string): DateStyle | undefined {
  const plain = wanted.trim().toLowerCase();
  return DATE_STYLES.find((style) => style.toLowerCase() === plain || PATTERNS[style].toLowerCase() === plain);
}

/** @param at epoch milliseconds */
export function written(at: number, style: DateStyle): string {
  const iso = new Date(at).toISOString();
  // The two that long lists are written in need no pattern.
  if (style === 'ISO_HMS') return iso;
  if (style === 'ISO') return iso.slice(0, 10);
  const parts: Readonly<Record<string, string>> = {
    yyyy: iso.slice(0, 4),
    MM: iso.slice(5, 7),
    dd: iso.slice(8, 10),
    HH: iso.slice(11, 13),
    mm: iso.slice(14, 16),
    ss: iso.slice(17, 19),
    SSS: iso.slice(20, 23),
  };
  return PATTERNS[style].replace(
    /yyyy|MM|dd|HH|mm|SSS|ss|'(.)'/g,
    (token, quoted?: string) => quoted ?? parts[token] ?? '',
  );
}

/** `2025-05-21 12:24:26`, which only the DCV log of an order uses. */
export function logTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** @returns epoch milliseconds of an ISO date or date-time; undefined for anything else */
export function isoTime(text: string): number | undefined {
  const at = /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
