/** Runs a script in a Node process of its own. */
import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../project-root';

export interface NodeRun {
  readonly args: readonly string[];
  /** Folder relative to the project; the project itself when omitted. */
  readonly cwd?: string;
  /** Added to this process's variables; set here because command lines differ between systems. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface NodeEnd {
  readonly code: number;
  /** Standard output and error in the order in which they came. */
  readonly output: string;
}

/** Megabytes, also of Jest's workers: most of what they make is gone before it is moved, and up to a fifth of the time went into moving. */
const YOUNG_HEAP = '--max-semi-space-size=128';

function start({ args, cwd = '.', env = {} }: NodeRun, stdio: 'pipe' | 'inherit') {
  return spawn(process.execPath, [YOUNG_HEAP, ...args], {
    cwd: `${PROJECT_ROOT}/${cwd}`,
    env: { ...process.env, ...(stdio === 'pipe' && { NO_COLOR: '1' }), ...env },
    stdio: ['ignore', stdio, stdio],
  });
}

/** Collects what the script prints. */
export function runNode(run: NodeRun): Promise<NodeEnd> {
  return new Promise((resolve, reject) => {
    const child = start(run, 'pipe');
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }));
  });
}

/** Lets the script print to this terminal. @returns its exit code */
export function showNode(run: NodeRun): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = start(run, 'inherit');
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
