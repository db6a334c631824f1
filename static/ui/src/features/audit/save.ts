/** Hands a file to the browser. */

/** The address of the file lives as long as the browser may need to begin. */
const KEPT_MS = 60_000;

export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
