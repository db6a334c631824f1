import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watchSources } from './sources';

const POLL = 20;
let root: string;
let end: () => void;
let changes: number;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const rest = () => setTimeout(POLL * 6);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  write('src/domain/order.ts', 'one');
  write('manifest.yml', 'app: {}');
  changes = 0;
  end = watchSources(root, () => (changes += 1), POLL);
});
afterEach(() => {
  end();
  rmSync(root, { recursive: true, force: true });
});

it.each([
  ['a file is written', () => write('src/domain/order.ts', 'another')],
  ['a file is new, in a new folder', () => write('sandbox/new/part.ts', 'new')],
  ['the manifest is replaced, as editors do', () => replaceFile('manifest.yml', 'app: { id: 1 }')],
  ['a file goes away', () => rmSync(join(root, 'src/domain/order.ts'))],
  ['a page of the app changes', () => write('static/ui/src/issue.tsx', 'page')],
])('notices that %s', async (_, change) => {
  change();
  await rest();
  expect(changes).toBe(1);
});

it.each(['src/domain/order.test.ts', 'sandbox/README.md', 'static/ui/build/index.html', 'src/.order.ts.swp'])(
  'is not woken by %s',
  async (path) => {
    write(path, 'text');
    await rest();
    expect(changes).toBe(0);
  },
);

it('tells once of many files', async () => {
  for (const name of ['a', 'b', 'c', 'd']) {
    write(`src/${name}.ts`, name);
    await setTimeout(POLL / 2);
  }
  await rest();
  expect(changes).toBe(1);
});

function replaceFile(path: string, text: string): void {
  write(`${path}.new`, text);
  renameSync(join(root, `${path}.new`), join(root, path));
}
