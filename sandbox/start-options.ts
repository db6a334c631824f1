/** What `npm start` takes: its options, their limits, and what to write instead of what npm swallows. */
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly help: boolean;
  readonly once: boolean;
  readonly port: number;
  readonly seed: number;
  /** Sentences to be said before the start. */
  readonly hints: readonly string[];
}

/** One line an option that takes a number. */
const NUMBERS = {
  port: { otherwise: 4_180, most: 65_535 },
  seed: { otherwise: 1, most: 99_999 },
} as const;

export const USAGE = `npm start builds the app, plays the story, and serves the sandbox. Options, after “--”:
  --once     ends after the story, with exit code 0 or 1
  --port N   serves at this port of 127.0.0.1 (default ${NUMBERS.port.otherwise}; 0: any free one)
  --seed N   other ids and other faults, ${range('seed')} (default ${NUMBERS.seed.otherwise})`;

const NAMES = ['once', 'port', 'seed'] as const;
type OptionName = (typeof NAMES)[number];

/**
 * @param argv what was written behind the command; @param env holds what npm took for itself, as `npm_config_*`
 * @throws Error that says what to write instead
 */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values, positionals } = parsed(argv);
  const swallowed = NAMES.filter((name) => values[name] === undefined && env[`npm_config_${name}`] !== undefined);
  const [first] = positionals;
  if (swallowed.length > 0) throw new Error(`Write: ${commandOf(swallowed, positionals, env)}`);
  if (first !== undefined) throw new Error(`npm start takes no “${first}”.\n${USAGE}`);
  const once = values.once ?? false;
  return {
    ...{ help: values.help ?? false, once },
    ...{ port: wholeNumber('port', values.port), seed: wholeNumber('seed', values.seed) },
    hints: once && values.port !== undefined ? ['--port is not used: with --once nobody opens the pages.'] : [],
  };
}

function parsed(argv: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = { help: flag, once: flag, port: text, seed: text };
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${sentence ?? ''}.\n${USAGE}`, { cause: error });
  }
}

/**
 * Without “--”, npm keeps an option for itself: `--port=80` becomes `npm_config_port=80`, `--port 80` becomes
 * `npm_config_port=true` and hands on a number that is nobody's.
 */
function commandOf(names: readonly OptionName[], positionals: readonly string[], env: NodeJS.ProcessEnv): string {
  const numbers = names.filter((name) => name !== 'once');
  const [only] = positionals;
  const loose = numbers.length === 1 && only !== undefined ? only : 'N';
  const valueOf = (name: OptionName) => {
    const kept = env[`npm_config_${name}`] ?? '';
    return kept === 'true' ? loose : kept;
  };
  return `npm start -- ${names.map((name) => (name === 'once' ? '--once' : `--${name} ${valueOf(name)}`)).join(' ')}`;
}

function range(name: keyof typeof NUMBERS): string {
  return `a whole number from 0 to ${NUMBERS[name].most}`;
}

function wholeNumber(name: keyof typeof NUMBERS, text: string | undefined): number {
  if (text === undefined) return NUMBERS[name].otherwise;
  if (/^\d{1,5}$/.test(text) && Number(text) <= NUMBERS[name].most) return Number(text);
  throw new Error(`--${name} takes ${range(name)}, not “${text}”.`);
}
