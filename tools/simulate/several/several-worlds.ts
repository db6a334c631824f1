/** Plays several worlds at the same time, each in a process of its own, and joins what they report. */
import { fork } from 'node:child_process';
import { lineOf } from '../progress';
import type { Reached } from '../options';
import type { Report } from '../simulation';
import { joinedReport } from './join-reports';
import type { Share } from './share';

/** Set for a process that plays one of several worlds. */
const ROLE = 'SIMULATED_WORLD';

/** Megabytes: most of what a day leaves behind is gone before it is moved to the old heap. A quarter less time goes to its collection. */
const YOUNG_HEAP = '--max-semi-space-size=64';

/** What such a process says. */
type Word = { readonly reached: Reached } | { readonly report: Report };

/** @returns how this process tells the one that started it; undefined where it is the only one */
export function starter(): ((word: Word) => Promise<void>) | undefined {
  if (process.env[ROLE] === undefined) return undefined;
  // Nobody would hear of it any more.
  process.on('disconnect', () => process.exit(1));
  return (word) =>
    new Promise((resolve, reject) => {
      process.send?.(word, (failure: Error | null) => {
        if (failure) reject(failure);
        else resolve();
      });
    });
}

export interface Several {
  /** The command line's script. */
  readonly script: string;
  readonly given: readonly string[];
  readonly shares: readonly Share[];
  readonly tell: (line: string) => void;
}

/** @throws Error where one of them ends without a report */
export async function simulateApart({ script, given, shares, tell }: Several): Promise<Report> {
  const reached: (Reached | undefined)[] = shares.map(() => undefined);
  const reports = await Promise.all(
    shares.map(async ({ certificates, seed }, index) => {
      const own = ['--processes', '1', '--certificates', String(certificates), '--seed', String(seed)];
      return played(script, [...given, ...own], (word) => {
        reached[index] = word;
        const known = reached.filter((one) => one !== undefined);
        // All tell about the same time; the first speaks for all.
        if (index === 0) tell(lineOf(known));
      });
    }),
  );
  const [first, ...others] = reports;
  if (!first) throw new Error('There is no world to play.');
  return joinedReport([first, ...others]);
}

function played(script: string, given: readonly string[], tell: (reached: Reached) => void): Promise<Report> {
  const execArgv = [...process.execArgv, YOUNG_HEAP];
  const child = fork(script, given, { env: { ...process.env, [ROLE]: '1' }, execArgv });
  return new Promise((resolve, reject) => {
    let report: Report | undefined;
    child.on('message', (word: Word) => {
      if ('report' in word) report = word.report;
      else tell(word.reached);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (report) resolve(report);
      else reject(new Error(`A world ended without a report (${String(code)}).`));
    });
  });
}
