/**
 * The order of the test files: those that run for a minute come first. Jest, which knows of a new checkout no times, goes by
 * the size of a file, and would leave a long one to the end, when the other core has nothing left to do.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const LONG = ['/tools/simulate/simulate.test.ts', '/test/journeys/', '/test/browser/'];

const placeOf = ({ path }) => {
  const place = LONG.findIndex((part) => path.includes(part));
  return place < 0 ? LONG.length : place;
};

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
