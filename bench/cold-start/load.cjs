/**
 * In a process of its own, as a cold start is: how long a bundle takes to load, and how long until one of its functions runs.
 *
 * Usage: node load.cjs <folder of the bundle> [name of the function]
 */
'use strict';

const { join } = require('node:path');

const [folder, name] = process.argv.slice(2);
const begun = performance.now();
const functions = require(join(folder, 'index.cjs'));
const loaded = performance.now() - begun;

// What it is given is no event of the platform: it refuses that as soon as it is there.
const called = name === undefined ? Promise.resolve() : functions[name]({});
console.info = () => undefined;
called
  .catch(() => undefined)
  .then(() => process.stdout.write(JSON.stringify({ loaded, running: performance.now() - begun })));
