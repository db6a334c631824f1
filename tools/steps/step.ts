/** Runs named steps, some at a time, each after those it builds upon, and tells how each one ended. */

export interface StepEnd {
  readonly ok: boolean;
  /** What the step printed; shown when it failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Names of steps whose result this one needs. */
  readonly after?: readonly string[];
  /** What a person does when it fails. */
  readonly remedy: string;
  readonly run: () => Promise<StepEnd>;
}

export interface StepReport extends StepEnd {
  readonly step: Step;
  readonly seconds: number;
  /** A step that it builds upon failed, so it did not run. */
  readonly skipped: boolean;
}

interface Progress {
  readonly waiting: Step[];
  readonly running: Map<string, Promise<void>>;
  readonly reports: Map<string, StepReport>;
}

async function runStep(step: Step): Promise<StepReport> {
  const startedAt = performance.now();
  const end = await step.run().catch((thrown: unknown) => ({ ok: false, output: String(thrown) }));
  return { ...end, step, seconds: (performance.now() - startedAt) / 1000, skipped: false };
}

/** The next step whose prerequisites have all been reported. */
function takeReady({ waiting, reports }: Progress): Step | undefined {
  const place = waiting.findIndex((step) => (step.after ?? []).every((name) => reports.has(name)));
  return place < 0 ? undefined : waiting.splice(place, 1)[0];
}

function isBlocked(step: Step, { reports }: Progress): boolean {
  return (step.after ?? []).some((name) => reports.get(name)?.ok === false);
}

/**
 * @param told is called as each step ends
 * @returns one report per step, in the order of the steps; @throws Error when steps wait for one that does not exist
 */
export async function runSteps(
  steps: readonly Step[],
  atATime: number,
  told: (report: StepReport) => void,
): Promise<StepReport[]> {
  const progress: Progress = { waiting: [...steps], running: new Map(), reports: new Map() };
  const tell = (report: StepReport): void => {
    progress.reports.set(report.step.name, report);
    progress.running.delete(report.step.name);
    told(report);
  };
  while (progress.reports.size < steps.length) {
    const step = progress.running.size < atATime ? takeReady(progress) : undefined;
    if (step === undefined) {
      if (progress.running.size === 0) throw new Error('steps wait for a step that does not exist');
      await Promise.race(progress.running.values());
    } else if (isBlocked(step, progress)) {
      tell({ step, ok: false, output: '', seconds: 0, skipped: true });
    } else {
      progress.running.set(step.name, runStep(step).then(tell));
    }
  }
  return steps.flatMap(({ name }) => progress.reports.get(name) ?? []);
}
