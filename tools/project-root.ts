/** Where the project lies, for the command lines; they work from any folder. */
import { resolve } from 'node:path';

/** Absolute path of the folder with manifest.yml. */
export const PROJECT_ROOT = resolve(__dirname, '..');
