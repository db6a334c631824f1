/** `npm run budgets`: how long files and functions are, against the budgets of tools/budgets/limits.ts. */
import { BUDGETED_FOLDERS, FILE_LINES, FUNCTION_LINES, MOST_FILES_PER_FOLDER, MOST_PARAMETERS } from './budgets/limits';
import { measureFolder } from './budgets/measure';
import type { FolderMeasure } from './budgets/measure';
import type { Distribution } from './budgets/distribution';
import { tableOf } from './table';

const HEADING = ['', 'files', 'lines 50/95/max', 'functions', 'lines 50/95/max', 'parameters', 'files/folder'];

const spread = ({ median, percentile95, largest }: Distribution): string => `${median}/${percentile95}/${largest}`;

function rowOf({ folder, files, functions, mostParameters, mostFilesPerFolder }: FolderMeasure): string[] {
  const counts = [String(mostParameters), String(mostFilesPerFolder)];
  return [folder, String(files.count), spread(files), String(functions.count), spread(functions), ...counts];
}

const BUDGET_ROW = [
  'budget',
  '',
  `${FILE_LINES.median}/${FILE_LINES.percentile95}/-`,
  '',
  `${FUNCTION_LINES.median}/${FUNCTION_LINES.percentile95}/-`,
  String(MOST_PARAMETERS),
  String(MOST_FILES_PER_FOLDER),
];

const measures = BUDGETED_FOLDERS.map(measureFolder);
console.log(tableOf([HEADING, BUDGET_ROW, ...measures.map(rowOf)]));
const faults = measures.flatMap(({ folder, faults: found }) => found.map((fault) => `${folder}: ${fault}`));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
