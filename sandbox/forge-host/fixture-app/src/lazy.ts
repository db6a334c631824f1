/** Loaded only when asked for, so that the genuine bundler puts it into a chunk of its own. */
export function lazyAnswer(): number {
  return Date.now();
}
