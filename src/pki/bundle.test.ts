import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** Source files of this folder that reach a browser or Forge. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node', 'testing'].includes(entry.name) ? [] : sources(path);
    return /(?<!\.test|\.d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

const ALLOWED = /^(?:\.|@peculiar\/|@abraham\/reflection$|tldts$|tr46$)/;

describe('the X.509 code', () => {
  it.each(sources(__dirname).map((path) => relative(__dirname, path)))('%s imports only what a browser has', (path) => {
    const imports = Array.from(
      readFileSync(join(__dirname, path), 'utf8').matchAll(/from '([^']+)'/g),
      (match) => match[1] ?? '',
    );
    expect(imports.filter((name) => !ALLOWED.test(name))).toEqual([]);
  });

  it('is bundled for the browser, without eval', async () => {
    const { outputFiles, warnings } = await build({
      stdin: {
        contents: sources(__dirname)
          .map((path) => `import ${JSON.stringify(path)};`)
          .join('\n'),
        resolveDir: __dirname,
      },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    const [bundle] = outputFiles;
    expect(warnings).toEqual([]);
    expect(bundle?.text).not.toMatch(/\beval\(|new Function\(/);
    expect(bundle?.contents.length).toBeLessThan(900_000);
  });
});
