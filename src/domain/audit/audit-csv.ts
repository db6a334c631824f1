/** Rows of a CSV file (RFC 4180) that a spreadsheet shows and does not calculate. */

/** A cell that begins like this is taken for a formula by spreadsheets (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n;]/;

/** @returns the row with its line end */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  const plain = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
