/** `npm run simulate -- --certificates 300 --seed 7`: years of renewals on the virtual clock; fails where a promise is broken, and names it. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isBroken } from './judge/verdict';
import { USUAL } from './options';
import type { SimulationOptions } from './options';
import { lineOf } from './progress';
import { textOf } from './report';
import { SABOTAGES } from './sabotage';
import type { Sabotage } from './sabotage';
import { sharesOf } from './several/share';
import { simulateApart, starter } from './several/several-worlds';
import { simulate } from './simulation';
import type { Report } from './simulation';

const text = { type: 'string' } as const;

const { values } = parseArgs({
  options: {
    break: text,
    certificates: text,
    seed: text,
    from: text,
    years: text,
    'filing-days': text,
    faults: text,
    copies: text,
    processes: text,
  },
});

/** @throws Error for what is no number, or out of reason */
function numberOf(given: string | undefined, usual: number, most: number): number {
  const value = given === undefined ? usual : Number(given);
  if (value >= 0 && value <= most) return value;
  throw new Error(`“${String(given)}” is no number from 0 to ${most}.`);
}

/** Morning of a day like `2029-02-01`. */
function startOf(from: string | undefined): number {
  const at = from === undefined ? USUAL.startsAt : Date.parse(`${from}T08:00:00Z`);
  if (Number.isFinite(at)) return at;
  throw new Error('--from is a date like 2029-02-01.');
}

/** A guarantee that is broken on purpose, by its name. */
function brokenBy(name: string | undefined): Sabotage {
  if (name === undefined) return {};
  const [, sabotage] = Object.entries<Sabotage>(SABOTAGES).find(([known]) => known === name) ?? [];
  if (sabotage) return sabotage;
  throw new Error(`--break takes one of: ${Object.keys(SABOTAGES).join(', ')}.`);
}

function optionsGiven(): SimulationOptions {
  const { certificates, seed, from, years, faults, copies } = values;
  return {
    certificates: numberOf(certificates, USUAL.certificates, 100_000),
    seed: numberOf(seed, USUAL.seed, 2e9),
    startsAt: startOf(from),
    years: numberOf(years, USUAL.years, 10),
    filingDays: numberOf(values['filing-days'], USUAL.filingDays, 365),
    faults: numberOf(faults, USUAL.faults, 0.9),
    copies: numberOf(copies, USUAL.copies, 1),
    ...brokenBy(values.break),
  };
}

const tell = (line: string): void => console.error(line);

/** So many certificates are worth a second process. */
const WORTH_TWO = 600;

function processesFor({ certificates }: SimulationOptions): number {
  const usual = certificates >= WORTH_TWO ? Math.min(2, availableParallelism()) : 1;
  return Math.max(1, Math.floor(numberOf(values.processes, usual, 64)));
}

async function played(options: SimulationOptions): Promise<Report> {
  const processes = processesFor(options);
  if (processes === 1) return simulate({ ...options, tell: (reached) => tell(lineOf([reached])) });
  const shares = sharesOf(options, processes);
  return simulateApart({ script: __filename, given: process.argv.slice(2), shares, tell });
}

async function main(): Promise<boolean> {
  const begunAt = performance.now();
  const options = optionsGiven();
  const say = starter();
  if (say) {
    await say({ report: await simulate({ ...options, tell: (reached) => void say({ reached }) }) });
    return true;
  }
  const report = await played(options);
  console.log(`\n${textOf(report)}\n\n${((performance.now() - begunAt) / 60_000).toFixed(1)} minutes`);
  return !report.verdicts.some(isBroken);
}

main().then(
  (kept) => process.exit(kept ? 0 : 1),
  (thrown: unknown) => {
    console.error(thrown);
    process.exit(2);
  },
);
