import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Supervisor } from './supervisor';

/** Stands for a world's process: notes what it is told, asks for a reset without the story when it is listening. */
const PROGRAM = `
const { appendFileSync } = require('node:fs');
const note = (text) => appendFileSync(__dirname + '/notes', text + '\\n');
note('made ' + (process.env.SANDBOX_STORY ?? 'with the story'));
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => { note('ended'); process.exit(0); });
process.on('message', ({ kind, port, text }) => {
  if (text === 'crash') throw new Error('crashed');
  if (kind === 'trouble') return note('trouble: ' + text);
  note('listens at ' + port);
  process.send({ kind: 'reset', withStory: false });
  process.send({ kind: 'listening', port: port || 4321 });
});
process.send({ kind: 'made' });
`;

let folder: string;
let supervisor: Supervisor;
let losses: number;

const program = (text: string) => writeFileSync(join(folder, 'program.cjs'), text);
const notes = () => readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n');
const noted = async (line: string) => {
  while (!notes().includes(line)) await new Promise((resolve) => setTimeout(resolve, 20));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervisor-'));
  program(PROGRAM);
  losses = 0;
  supervisor = new Supervisor(join(folder, 'program.cjs'), { port: 0 }, () => (losses += 1));
});
afterEach(async () => {
  await supervisor.end();
  rmSync(folder, { recursive: true, force: true });
});

it('serves the next world at the port of the one before, which has ended then', async () => {
  expect(await supervisor.replace()).toBe(4321);
  expect(await supervisor.replace()).toBe(4321);
  expect(losses).toBe(0);
  expect(notes()).toEqual(['made with the story', 'listens at 0', 'made none', 'ended', 'listens at 4321']);
});

it('lets the old world go on when no new one can be made, and hands on the complaint', async () => {
  await supervisor.replace();
  program('throw new Error("a word is missing")');
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(supervisor.replace()).rejects.toThrow('a word is missing');
  stderr.mockRestore();
  supervisor.tellTrouble('a word is missing');
  await noted('trouble: a word is missing');
  expect(notes()).not.toContain('ended');
});

it('says when the world that is served ends by itself', async () => {
  await supervisor.replace();
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  supervisor.tellTrouble('crash');
  while (losses === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  stderr.mockRestore();
  expect(losses).toBe(1);
});
