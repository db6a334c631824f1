import { join } from 'node:path';
import type { TestMachine } from '../test/browser/choose-browser';
import { missingBrowserLine, requireBrowser } from './browser-report';

const bare = (variables: TestMachine['variables'] = {}, exists = false): TestMachine => ({
  ...{ platform: 'linux', arch: 'arm64', variables, home: '/home/ada', hasRegistryChromium: false },
  exists: () => exists,
});
const file = (name: string, ...statuses: string[]) => ({
  name,
  assertionResults: statuses.map((status) => ({ status })),
});
const report = {
  testResults: [
    file(join('/project', 'test', 'browser', 'sandbox.test.ts'), 'pending', 'pending', 'pending'),
    file(join('/project', 'test', 'browser', 'choose-browser.test.ts'), 'passed'),
    file(join('/project', 'src', 'pki', 'pem.test.ts'), 'passed', 'pending'),
  ],
};

it('counts the browser tests that were not run, in one line that says what to do', () => {
  expect(missingBrowserLine(report, bare())).toBe(
    'No browser here: 3 browser tests were NOT RUN. Install Chrome or Edge, or set CHROME_PATH.',
  );
});

it('says nothing where there is a browser, or where no browser test was asked for', () => {
  expect(missingBrowserLine(report, bare({ PATH: '/usr/bin' }, true))).toBeUndefined();
  expect(missingBrowserLine({ testResults: report.testResults.slice(1) }, bare())).toBeUndefined();
});

it('stops the run before it begins where a browser is required and there is none', () => {
  expect(() => requireBrowser(bare({ BROWSER: 'required' }))).toThrow(/^No browser here, and BROWSER=required: .*\.$/);
  expect(() => requireBrowser(bare())).not.toThrow();
  expect(() => requireBrowser(bare({ BROWSER: 'required', PATH: '/usr/bin' }, true))).not.toThrow();
});

it('stops the run before it begins where CHROME_PATH names nothing', () => {
  expect(() => requireBrowser(bare({ CHROME_PATH: '/opt/none' }))).toThrow('There is no browser at /opt/none');
});
