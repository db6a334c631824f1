/** How long things may be. Tests are left out: they are read one case at a time. */

export const BUDGETED_FOLDERS: readonly string[] = ['src', 'static/ui/src', 'sandbox'];

/** Lines of a file. */
export const FILE_LINES = { median: 60, percentile95: 200 } as const;

/** Lines of a named function, signature and closing brace included. */
export const FUNCTION_LINES = { median: 12, percentile95: 40 } as const;

/** Parameters of any function. */
export const MOST_PARAMETERS = 3;

/** Source files directly in one folder. */
export const MOST_FILES_PER_FOLDER = 10;
