/** Hands a file to the person as a download; it goes nowhere else. */

/** How long the browser may take to read it. */
const KEPT_MS = 60_000;

export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
