import { readOptions, USAGE } from './start-options';

const read = (line: string, env: NodeJS.ProcessEnv = {}) => readOptions(line.split(' ').filter(Boolean), env);

it('serves at port 4180 with seed 1 unless told otherwise', () => {
  expect(read('')).toEqual({ help: false, once: false, port: 4180, seed: 1, hints: [] });
  expect(read('--port 0 --seed 99999')).toMatchObject({ port: 0, seed: 99_999 });
  expect(read('--help').help).toBe(true);
});

it('says that a single run uses no port', () => {
  expect(read('--once --port 5000').hints).toEqual(['--port is not used: with --once nobody opens the pages.']);
});

it.each([
  ['--seed 1234567', '--seed takes a whole number from 0 to 99999, not “1234567”.'],
  ['--port 70000', '--port takes a whole number from 0 to 65535, not “70000”.'],
  ['--port -1', '--port'],
  ['--prot 5', 'Unknown option'],
  ['5000', 'npm start takes no “5000”.'],
])('refuses “%s”', (line, sentence) => {
  expect(() => read(line)).toThrow(sentence);
});

it.each(['--prot 5', '5000'])('shows the options to whoever writes “%s”', (line) => {
  expect(() => read(line)).toThrow(USAGE);
});

it.each([
  ['npm start --port 4999', '4999', { npm_config_port: 'true' }, '--port 4999'],
  ['npm start --port=4999', '', { npm_config_port: '4999' }, '--port 4999'],
  ['npm start --once', '', { npm_config_once: 'true' }, '--once'],
  ['npm start --seed 7 --once', '7', { npm_config_seed: 'true', npm_config_once: 'true' }, '--once --seed 7'],
])('tells whoever writes “%s” what to write', (_written, line, env, options) => {
  expect(() => read(line, env)).toThrow(`Write: npm start -- ${options}`);
});
