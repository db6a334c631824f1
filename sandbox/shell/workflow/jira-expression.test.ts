import { evaluate } from './jira-expression';

const expression = "config == null ? 'Not configured.' : config['summary']";

it.each([
  ['nothing', null, 'Not configured.'],
  ['a summary', { summary: 'On success to “Live”.' }, 'On success to “Live”.'],
  ['no summary', {}, null],
])('describes %s', (_name, config, expected) => {
  expect(evaluate(expression, { config })).toBe(expected);
});

it.each([
  ['what it does not model', 'config.map(one => one)'],
  ['a variable that is not there', 'issue'],
  ['a member of nothing', "config['a']['b']"],
  ['another comparison', "config != null ? 'a' : 'b'"],
])('refuses %s', (_name, text) => {
  expect(() => evaluate(text, { config: {} })).toThrow();
});
