import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUN = join(__dirname, 'run.cjs');

function runAs(version: string, script = RUN) {
  const disguise = `Object.defineProperty(process, 'version', { value: '${version}' }); require(${JSON.stringify(script)})`;
  return spawnSync(process.execPath, ['-e', disguise], { encoding: 'utf8' });
}

it.each(['v16.20.2', 'v18.20.0', 'v20.18.9'])('tells Node %s which one is needed', (version) => {
  const { status, stderr } = runAs(version);
  expect(status).toBe(1);
  expect(stderr).toContain(`This project needs Node >=20.19; this is ${version}.`);
});

it('says that the packages are missing before anything else fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  mkdirSync(join(folder, 'tools'));
  cpSync(RUN, join(folder, 'tools', 'run.cjs'));
  cpSync(join(__dirname, '..', 'package.json'), join(folder, 'package.json'));
  const { status, stderr } = runAs(process.version, join(folder, 'tools', 'run.cjs'));
  rmSync(folder, { recursive: true });
  expect([status, stderr.trim()]).toEqual([1, 'The packages are not installed. Run “npm ci” first.']);
});
