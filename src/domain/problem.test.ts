import { asProblem, Problem, PROBLEMS } from './problem';
import type { ProblemCode } from './problem';

it('only 429 and 503 and what comes before the call say that nothing was taken', () => {
  const maybe = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => PROBLEMS[code].taken === 'maybe');
  expect(maybe).toEqual(['scm-no-answer', 'scm-unreadable']);
});

it('lets a bug pass through', () => {
  const bug = new TypeError('bug');
  expect(() => asProblem(bug)).toThrow(bug);
  const problem = new Problem('conflict', 'Reload.');
  expect(asProblem(problem)).toBe(problem);
});
