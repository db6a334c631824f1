import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBundle } from './bundle';
import { startFixture, START } from './fixture-app/fixture';

/** The fixture app in a folder of its own that looks like the project's root. */
function appFolder(): string {
  const root = join(__dirname, '..', '..');
  const dir = mkdtempSync(join(tmpdir(), 'bundle-'));
  cpSync(join(__dirname, 'fixture-app', 'src'), join(dir, 'src'), { recursive: true });
  cpSync(join(__dirname, 'fixture-app', 'manifest.yml'), join(dir, 'manifest.yml'));
  // The bundler compiles with the app's own settings and needs them to let TypeScript write its output.
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { noEmit: false },
    include: ['src/**/*.ts'],
  };
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(settings));
  cpSync(join(root, 'package.json'), join(dir, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

const made: string[] = [];
afterAll(() => made.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

describe('the genuine bundler’s output', () => {
  it('is built once however many ask, runs on the host with its lazy chunks, and is rebuilt after a change', async () => {
    const dir = appFolder();
    made.push(dir);
    const [bundleDir, same] = await Promise.all([ensureBundle(dir), ensureBundle(dir)]);
    expect(same).toBe(bundleDir);
    expect(readdirSync(bundleDir).filter((name) => name.endsWith('.cjs')).length).toBeGreaterThanOrEqual(1);
    const built = statSync(join(bundleDir, 'index.cjs')).mtimeMs;
    await ensureBundle(dir);
    expect(statSync(join(bundleDir, 'index.cjs')).mtimeMs).toBe(built);

    const fixture = startFixture({ bundleDir });
    expect(await fixture.call('lazy')).toBe(START);
    await fixture.call('storage', { do: 'set', key: 'k', value: 1 });
    await fixture.call('push', { events: [{ body: { count: 'n' } }] });
    await fixture.app.settle();
    expect(fixture.app.storage.dump().map(({ key }) => key)).toEqual(['k', 'n', 'n.last']);
    expect(await fixture.call('fetch', { url: 'https://api.example.com/' })).toMatchObject({ value: { status: 200 } });
    expect(fixture.host.failures).toEqual([]);

    writeFileSync(join(dir, 'src', 'lazy.ts'), 'export const lazyAnswer: () => string = () => 7;\n');
    await expect(ensureBundle(dir)).rejects.toThrow('TS2322');
  });
});
