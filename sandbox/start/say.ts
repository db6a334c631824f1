/** Words for the person at the terminal. */

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(error: unknown): void {
  process.stderr.write(`\n${messageOf(error)}\n`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
