/** `npm run check`: every gate but the tests. Prints each step with its duration; a failure says what to do. */
import { ensureBundle } from '../sandbox/forge-host/bundle';
import { ensureUi } from './artifacts/ensure-ui';
import { ensureUiKit } from './artifacts/ensure-ui-kit';
import { PROJECT_ROOT } from './project-root';
import { scriptOf } from './steps/node-tool';
import { runNode } from './steps/run-node';
import { runSteps } from './steps/step';
import type { Step, StepEnd, StepReport } from './steps/step';

/** The linters and the compilers are single processes; two keep two cores busy. */
const AT_A_TIME = 2;

const node =
  (...args: string[]) =>
  async (): Promise<StepEnd> => {
    const { code, output } = await runNode({ args });
    return { ok: code === 0, output };
  };

const typescript = scriptOf('typescript', 'tsc');
const tsx = scriptOf('tsx');

const build = (what: () => Promise<unknown>) => async (): Promise<StepEnd> => {
  await what();
  return { ok: true, output: '' };
};

/** Longest first, so that the short ones fill the gaps. */
const STEPS: readonly Step[] = [
  { name: 'pages', remedy: 'Mend what Vite reports in static/ui.', run: build(ensureUi) },
  { name: 'lint', remedy: 'npm run lint -- --fix, then mend the rest by hand.', run: node(scriptOf('eslint'), '.') },
  {
    name: 'forge',
    after: ['pages'],
    remedy: 'Mend manifest.yml or the line that Atlassian’s linter names; new Jira endpoints need npm run scopes.',
    run: node('tools/forge-check.cjs'),
  },
  { name: 'ui-kit', remedy: 'Mend what the bundlers report in src/ui.', run: build(ensureUiKit) },
  { name: 'bundle', remedy: 'Mend what the bundler reports in src.', run: build(() => ensureBundle(PROJECT_ROOT)) },
  { name: 'types-all', remedy: 'Mend the types.', run: node(typescript, '-p', 'tsconfig.all.json') },
  { name: 'types-app', remedy: 'Mend the types in src.', run: node(typescript, '-p', 'tsconfig.json', '--noEmit') },
  {
    name: 'types-pages',
    remedy: 'Mend the types in static/ui.',
    run: node(typescript, '-p', 'static/ui/tsconfig.json', '--noEmit'),
  },
  {
    name: 'unused',
    remedy: 'Delete what nothing uses (knip.json says where code starts).',
    run: node(scriptOf('knip')),
  },
  { name: 'format', remedy: 'npm run format', run: node(scriptOf('prettier'), '--check', '.') },
  {
    name: 'budgets',
    remedy: 'Split the file, function or folder by concern (tools/budgets/limits.ts holds the budgets).',
    run: node(tsx, 'tools/budgets.ts'),
  },
  {
    name: 'sizes',
    after: ['pages', 'ui-kit', 'bundle'],
    remedy: 'Load less, or load it later; the limits stand in tools/size-limits.ts.',
    run: node(tsx, 'tools/size-limits.ts'),
  },
];

function lineOf({ step, ok, skipped, seconds }: StepReport): string {
  const word = skipped ? 'skipped' : ok ? 'ok' : 'FAILED';
  return `${step.name.padEnd(12)} ${word.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`;
}

function explain({ step, output, skipped }: StepReport): string {
  if (skipped) return `${step.name}: not run, because ${(step.after ?? []).join(' or ')} failed.`;
  return `---- ${step.name} ----\n${output.trimEnd()}\n>> ${step.remedy}\n`;
}

async function main(): Promise<number> {
  const startedAt = performance.now();
  const reports = await runSteps(STEPS, AT_A_TIME, (report) => console.log(lineOf(report)));
  const failed = reports.filter(({ ok }) => !ok);
  for (const report of failed) console.error(`\n${explain(report)}`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`check: ${reports.length - failed.length} of ${reports.length} steps passed in ${seconds} s`);
  return failed.length > 0 ? 1 : 0;
}

main().then(
  (code) => (process.exitCode = code),
  (thrown: unknown) => {
    console.error(thrown);
    process.exitCode = 1;
  },
);
