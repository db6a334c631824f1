/** Words of work on many certificates: choosing, preview, confirmation, progress, results. */
import type { BulkView } from '../../../../../src/domain/bulk/bulk-view';
import type { ItemState } from '../../../../../src/domain/bulk/bulk';

const number = (count: number): string => count.toLocaleString('en');

/** @returns `1 certificate`, `1,200 certificates` */
export function certificates(count: number): string {
  return count === 1 ? '1 certificate' : `${number(count)} certificates`;
}

export const CHOSEN = {
  label: 'With those that are chosen',
  go: 'Look at what it would do',
  mayNot: 'Only administrators of the account’s project work on many certificates at once.',
} as const;

export const PREVIEW = {
  what: 'preview',
  counting: (count: number) => `Looking at what is chosen: ${certificates(count)} so far …`,
  next: 'Count what it would do',
  would: (count: number) => (count === 0 ? 'Nothing would be done.' : `It would be done with ${certificates(count)}.`),
  billed: (count: number) => `Sectigo bills ${certificates(count)}.`,
  leftOut: (count: number) => `${certificates(count)} ${count === 1 ? 'is' : 'are'} left out:`,
  because: (count: number, said: string) => `${number(count)}: ${said}`,
  type: (count: number) => `To confirm, type the number of certificates: ${count}`,
  typeWrong: 'This is not the number of certificates that it would be done with.',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  beginning: 'Beginning …',
  notCounted: 'It could not be counted',
  notBegun: 'It was not begun',
  uncertain: 'It is not certain that this has begun. Look at the page “Work on many”.',
} as const;

export const FILES = {
  label: 'CSR files',
  help: [
    'One for each certificate, made with a new key. Each is matched by its names, or by its common name alone; private keys stay with you.',
  ],
  reading: 'Reading the files …',
  read: (count: number) => (count === 1 ? '1 file was read.' : `${number(count)} files were read.`),
  unmatched: (count: number) => (count === 1 ? '1 file is not used' : `${number(count)} files are not used`),
  because: (file: string, why: string) => `${file}: ${why}`,
} as const;

export const PROGRESS = {
  title: 'Work on many certificates',
  what: 'work on many certificates',
  empty: {
    title: 'Nothing was done with many at once yet',
    text: 'Choose certificates in the inventory, then what to do with them. What becomes of it stands here.',
  },
  heading: (what: string, count: number) => `${what}: ${certificates(count)}`,
  begun: 'Begun',
  by: 'by',
  ended: (done: number, all: number) => `${number(done)} of ${number(all)}`,
  label: 'Progress',
  stop: 'Stop',
  goOn: 'Go on',
  showResults: 'Show results',
  hideResults: 'Hide results',
  more: 'Show older ones',
  closeHint: 'You can close this: it goes on without you, and the page “Work on many” shows it.',
  notSteered: 'This was not done',
  trouble: 'It is held up',
  stoppedBy: 'It was stopped',
} as const;

const STATES: Readonly<Record<BulkView['state'], string>> = {
  choosing: 'Being counted',
  ready: 'Not begun',
  running: 'Under way',
  stopped: 'Stopped',
  done: 'Done',
};

export const stateWords = (state: BulkView['state']): string => STATES[state];

/** @returns how fast it goes and how long it still takes */
export function paceWords({ rate, minutesLeft }: Pick<BulkView, 'rate' | 'minutesLeft'>): string {
  if (rate === undefined || minutesLeft === undefined) return '';
  const left = minutesLeft <= 1 ? 'about a minute' : `about ${number(minutesLeft)} minutes`;
  return `${number(rate)} a minute, ${left} left.`;
}

export const ITEM_STATES: Readonly<Record<ItemState, string>> = {
  waiting: 'Waiting',
  doing: 'Begun',
  done: 'Done',
  handed: 'Handed over',
  refused: 'Not done',
  unknown: 'Not known',
  'left-out': 'Left out',
};

export const RESULTS = {
  caption: 'What became of each certificate',
  what: 'results',
  name: 'Name',
  sslId: 'SCM id',
  state: 'Result',
  said: 'Why',
  more: 'Show more',
  exportCsv: 'Export as CSV',
  exporting: 'Reading the results …',
  exported: (count: number) => `${certificates(count)} in the file.`,
  file: 'certificates-work.csv',
  head: ['Common name', 'SCM id', 'Serial number', 'Result', 'Why', 'When (UTC)'],
} as const;
