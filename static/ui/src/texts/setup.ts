/** The page *Set-up* in words; what steps, kinds of parts and rules are called stands with them in the domain. */
import type { SetUpKind } from '../../../../src/domain/setup/steps';

export const PAGE = { title: 'Set-up', what: 'set-up' } as const;

type Mode = SetUpKind | 'check';

export const FORM = {
  another: 'Another project',
  which: 'Which project',
  modes: { new: 'A new project', attach: 'An existing project', check: 'Only check a project' },
  help: {
    new: ['Makes a project for certificates with everything that it needs.'],
    attach: [
      'Adds certificates to a company-managed software, business or service management project. You see what would change first.',
    ],
    check: [
      'For a project that somebody set up by hand: says what is missing and who has to do what. Nothing is changed.',
    ],
  },
  /** The button of each mode; attaching starts with a look. */
  acts: { new: 'Set up the project', attach: 'Show what would change', check: 'Check the project' },
  name: 'Project name',
  key: 'Project key',
} as const satisfies Record<string, string | Record<Mode, string | readonly string[]>>;

export function keyHelp(mode: Mode): readonly string[] {
  return mode === 'new'
    ? ['Issues are called by it, for example CERT-1. Two to ten capital letters and digits.']
    : ['Type the key, or a part of the name to choose from the list.'];
}

/** A project as people know it. */
export const projectInWords = (name: string, key: string) => `${name} (${key})`;

export const LOOK = {
  failed: 'The project could not be looked at',
  preview: 'What would change',
  attach: (key: string) => `Attach and set up ${key}`,
  blocked: (project: string) => `${project} cannot be set up`,
  added: (name: string) => `Added to ${name}:`,
  schemes: 'Schemes:',
  kept: 'Kept:',
  /** @param kind as in “Workflow scheme” */
  change: (kind: string, { from, to, sentence }: Readonly<Record<'from' | 'to' | 'sentence', string>>) =>
    `${kind}: “${to}” instead of “${from}”. ${sentence}`,
} as const;

export const CHECKLIST = {
  title: 'Checklist',
  complete: (project: string) => `${project} has everything`,
  missing: (missing: number, all: number, project: string) => `${missing} of ${all} things are missing in ${project}`,
  there: (count: number) => `${count} things are there`,
  isThere: '(there)',
  isMissing: '(missing)',
} as const;

export const STEPS = {
  before: 'What is made',
  running: (key: string) => `Setting up ${key}`,
  states: { open: '(not done yet)', running: '(at work)', done: '(done)', failed: '(failed)' },
  failed: 'This step was not done',
  again: 'Try again',
  kept: 'What was made before is kept and found again.',
  finished: 'The set-up is finished.',
  /** @param at number of the step */
  at: (at: number, all: number, title: string) => `Step ${at} of ${all}: ${title}.`,
} as const;

/** How many parts were made and how many were there; what is none is left out. */
export function counted(made: number, found: number): string {
  return [made > 0 ? `${made} made` : '', found > 0 ? `${found} found` : ''].filter((text) => text !== '').join(', ');
}

export const STANDING = {
  title: (project: string) => `${project} is set up`,
  by: <Node>(at: Node, who: string) => ['Set up ', at, ` by ${who}.`] as const,
  ready: 'Certificates can be requested there now.',
  toDo: 'Left to do:',
  open: (key: string) => `Open ${key}`,
  again: 'Run it again',
  againOf: (key: string) => `Run it again: set-up of ${key}`,
  againHelp: 'Running it again makes what is missing, looks at everything anew, and leaves the rest as it is.',
  steps: 'Steps that were done',
  parts: (made: number, found: number) => `${made} parts made, ${found} found`,
  made: 'made',
  found: 'found',
} as const;

export const UNFINISHED = {
  title: (key: string) => `The set-up of ${key} is not finished`,
  /** @param step its title */
  text: (who: string, step: string) =>
    `${who} began it; it stopped at “${step}”. What was made is kept and found again.`,
  goOn: 'Go on',
} as const;

const parts = (count: number) => (count === 1 ? '1 part' : `${count} parts`);

export const REMOVAL_CARD = {
  title: (key: string, stands: boolean) => (stands ? `Made for ${key}` : `Left of the set-up of ${key}`),
  text: (count: number, stands: boolean) =>
    stands
      ? `${parts(count)} of it can be removed again: made by set-up, and not needed by another project. What was there before is never removed.`
      : `${parts(count)} that set-up made ${count === 1 ? 'is' : 'are'} still there: a set-up or a removal stopped midway, or something else uses ${count === 1 ? 'it' : 'them'}.`,
  list: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
  remove: (stands: boolean) => (stands ? 'Remove what was made…' : 'Remove what is left…'),
  removeOf: (key: string, stands: boolean) =>
    stands ? `Remove what was made for ${key}` : `Remove what is left of ${key}`,
} as const;

export const REMOVAL = {
  question: (key: string) => `Remove what was made for ${key}?`,
  finished: (key: string) => `Removed for ${key}`,
  rules: [
    'A project with issues is never deleted: then nothing is removed.',
    'Fields that hold values or stand on other screens, and everything that something else uses, stay.',
    'Fields go to Jira’s trash, from which a Jira admin can restore them for 60 days.',
    'Certificates, orders and profiles are not touched.',
  ],
  former: (key: string, names: readonly string[]) =>
    `${key} gets its former schemes back: ${names.map((name) => `“${name}”`).join(', ')}.`,
  goes: (count: number) => `${parts(count)} ${count === 1 ? 'goes' : 'go'}`,
  /** @param kind as in “Workflow scheme” */
  part: (kind: string, name: string) => `${kind} “${name}”`,
  stays: (kind: string, name: string, because: string) => `${kind} “${name}”: ${because}`,
  cancel: 'Cancel',
  close: 'Close',
  remove: 'Remove',
  again: 'Try again',
  at: (step: string) => `${step} …`,
  stopped: 'The removal stopped',
  removedBefore: (count: number) => `${parts(count)} ${count === 1 ? 'was' : 'were'} removed before.`,
  removed: (count: number) => `${parts(count)} ${count === 1 ? 'was' : 'were'} removed`,
  nothingLeft: 'Nothing of the set-up is left in use.',
  staying: (count: number) => (count === 1 ? '1 stays:' : `${count} stay:`),
  inTrash: (count: number) =>
    `Jira keeps the ${count === 1 ? 'field' : `${count} fields`} with all values in its trash for 60 days. To bring one back: Settings > Issues (or Work items) > Custom fields > Trash > Restore. Restore before you set up again, which would make new fields.`,
} as const;
