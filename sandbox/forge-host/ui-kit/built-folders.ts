/** Where the built parts of UI Kit lie, relative to the app's folder. */
import { join } from 'node:path';

/** A folder for each native resource, as Atlassian's bundler makes it. */
export const VIEWS_FOLDER = join('build', 'ui-kit');

/** What draws them (drawing.tsx). */
export const DRAWING_FOLDER = join('build', 'ui-kit-drawing');
