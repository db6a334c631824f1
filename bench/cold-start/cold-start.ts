/** What a cold start of a function costs beside that of an empty function, one after the other again and again. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBundle } from '../../sandbox/forge-host/bundle';
import { PROJECT_ROOT } from '../../tools/project-root';
import { tell } from '../figure';
import type { Figure } from '../figure';
import { LIMITS } from '../limits';
import { bundleEmptyFunction } from './empty-function';

const TIMES = 15;

/** People wait for these: transitions, their validator, what screens ask for, the lozenge. */
const AWAITED = ['enrollPostFunction', 'requestValidator', 'issueResolver', 'contextStatus'];

interface Loading {
  /** Milliseconds. */
  readonly loaded: number;
  readonly running: number;
}

function load(folder: string, name?: string): Loading {
  const script = join(__dirname, 'load.cjs');
  const told = execFileSync(process.execPath, [script, folder, ...(name === undefined ? [] : [name])]);
  return JSON.parse(String(told)) as Loading;
}

/** Of the fastest of all times: what else the machine does slows the others. */
function fastest(loadings: readonly Loading[]): Loading {
  return {
    loaded: Math.min(...loadings.map(({ loaded }) => loaded)),
    running: Math.min(...loadings.map(({ running }) => running)),
  };
}

export async function coldStart(): Promise<boolean> {
  const [empty, ours] = [bundleEmptyFunction(), await ensureBundle(PROJECT_ROOT)];
  const ofEmpty: Loading[] = [];
  const ofOurs = AWAITED.map((name) => ({ name, loadings: [] as Loading[] }));
  for (let time = 0; time < TIMES; time++) {
    ofEmpty.push(load(empty));
    for (const { name, loadings } of ofOurs) loadings.push(load(ours, name));
  }
  const base = fastest(ofEmpty).loaded;
  const bundle = Math.min(...ofOurs.map(({ loadings }) => fastest(loadings).loaded));
  const figures: Figure[] = [
    { what: 'empty function, ms', value: base, digits: 1 },
    { what: 'bundle of the app, ms', value: bundle, digits: 1 },
    { what: 'bundle of the app against the empty function', value: bundle / base, limit: LIMITS.coldStart, digits: 2 },
  ];
  const running = ofOurs.map(({ name, loadings }) => {
    const ms = fastest(loadings).running;
    return {
      what: `until ${name} runs (${ms.toFixed(1)} ms)`,
      value: ms / base,
      limit: LIMITS.firstRun,
      digits: 2,
    };
  });
  return tell(`Cold start, fastest of ${TIMES}`, [...figures, ...running]);
}
