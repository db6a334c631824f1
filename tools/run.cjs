// Starts one of the project's TypeScript command lines. Plain JavaScript that any Node reads, so that an old Node or a
// missing install gets a sentence and not a stack of somebody else's.
'use strict';
const { existsSync, readFileSync } = require('fs');
const { join, resolve } = require('path');
const { spawn } = require('child_process');

const root = resolve(__dirname, '..');
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const least = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
const numbers = (version) => version.replace(/^\D+/, '').split('.').map(Number);
const [major, minor] = numbers(process.version);
const [leastMajor, leastMinor] = numbers(least);
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  stop(`This project needs Node ${least}; this is ${process.version}. Install Node 22 and run the command again.`);
}

const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
if (!existsSync(tsx)) stop('The packages are not installed. Run “npm ci” first.');

const child = spawn(process.execPath, [tsx, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
// Ctrl+C ends the sandbox well; a process that the system killed (out of memory) has failed.
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
