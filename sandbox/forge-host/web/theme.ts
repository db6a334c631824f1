/** Stylesheet of Atlassian's design tokens in the themes that `view.theme.enable()` switches on. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isRecord } from '../json';

const THEMES = ['atlassian-light', 'atlassian-dark', 'atlassian-spacing', 'atlassian-typography'];

function themeText(load: (name: string) => unknown, theme: string): string {
  try {
    const artifact = load(`@atlaskit/tokens/dist/cjs/artifacts/themes/${theme}.js`);
    return isRecord(artifact) && typeof artifact['default'] === 'string' ? artifact['default'] : '';
  } catch (error) {
    if (isRecord(error) && error['code'] === 'MODULE_NOT_FOUND') return '';
    throw error;
  }
}

/** @param folder of the pages: their own @atlaskit/tokens counts; a theme that its version lacks is left out */
export function themeStylesheet(folder: string): string {
  const load = createRequire(join(folder, 'page.js'));
  return THEMES.map((theme) => themeText(load, theme)).join('\n');
}
