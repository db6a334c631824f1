/** Plays several worlds at the same time, each in a process of its own, and joins what they report. */
import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { lineOf } from '../progress';
import type { Reached } from '../options';
import type { Report } from '../simulation';
import { joinedReport } from './join-reports';
import type { Share } from './share';

/** Set for a process that plays one of several worlds. */
const ROLE = 'SIMULATED_WORLD';

/** Of the memory of a process's share: the old heap may grow so far before it is collected the first time, and at all. */
const OLD_HEAP = { atFirst: 1 / 4, atMost: 3 / 4 } as const;

/** Half of the young heap: a larger one saves nothing more, megabytes. */
const YOUNG_HALF = { share: 1 / 16, atMost: 256 } as const;

/**
 * Years of certificates stay in memory: to look through them again and again took an eighth of the time. And most of what
 * a day leaves behind is gone before it is moved there, where the young heap is large.
 */
function heapOf(processes: number): readonly string[] {
  const megabytes = totalmem() / 2 ** 20 / processes;
  const old = (share: number) => String(Math.floor(megabytes * share));
  return [
    `--max-semi-space-size=${Math.floor(Math.min(YOUNG_HALF.atMost, megabytes * YOUNG_HALF.share))}`,
    `--initial-old-space-size=${old(OLD_HEAP.atFirst)}`,
    `--max-old-space-size=${old(OLD_HEAP.atMost)}`,
  ];
}

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
      const heap = heapOf(shares.length);
      return played({ script, given: [...given, ...own], heap }, (word) => {
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

interface OneOfThem extends Pick<Several, 'script' | 'given'> {
  readonly heap: readonly string[];
}

function played({ script, given, heap }: OneOfThem, tell: (reached: Reached) => void): Promise<Report> {
  const execArgv = [...process.execArgv, ...heap];
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
