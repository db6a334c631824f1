/**
 * `npm test` builds what the tests run against and then starts Jest (tools/test.ts). BUNDLE_COVERAGE names the folder for
 * what V8 counts inside the app's bundle; it is set when coverage is measured.
 * @type {import('jest').Config}
 */
module.exports = {
  testEnvironment: process.env.BUNDLE_COVERAGE
    ? '<rootDir>/tools/code-coverage/bundle-coverage-environment.ts'
    : '<rootDir>/tools/test-environment/lean-environment.ts',
  testSequencer: '<rootDir>/tools/test-environment/long-first.cjs',
  roots: ['src', 'sandbox', 'test', 'tools', 'static/ui'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['<rootDir>/{src,sandbox,test,tools,static/ui/src}/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build', '<rootDir>/static/ui/build'],
  globalSetup: '<rootDir>/tools/artifacts/jest-global-setup.ts',
  transform: {
    '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.jest.json' }],
    // date-fns and others ship ESM beside CommonJS; jest takes the CommonJS side, so nothing else is transformed.
  },
  collectCoverageFrom: ['src/**/*.{ts,tsx}', '!src/**/*.test.ts', '!src/**/testing/**', '!src/**/*.d.ts'],
  coverageReporters: ['json'],
  coverageDirectory: '<rootDir>/build/coverage/unit',
  testTimeout: 60_000,
  // Jest leaves a core free; nobody sits at a machine that runs everything.
  maxWorkers: '100%',
  // Journeys fill a worker's memory; a worker that cleans up more than it works is replaced by a new one.
  workerIdleMemoryLimit: '1GB',
};
