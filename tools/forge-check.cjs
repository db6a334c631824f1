// Validates the manifest and lints the app with Atlassian's own packages, offline. Warnings fail: a wrong handler or a
// missing egress entry is only a warning to them, but breaks the app.
const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
process.chdir(root);

// Without all seven the linter would fetch API descriptions from the network.
const empty = join(mkdtempSync(join(tmpdir(), 'forge-lint-')), 'empty.json');
writeFileSync(empty, JSON.stringify({ openapi: '3.0.1', paths: {} }));
process.env.USE_LOCAL_SWAGGER = '1';
process.env.LOCAL_JIRA_SWAGGER = join(__dirname, 'jira-scopes.json');
for (const product of ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB']) process.env[`LOCAL_${product}_SWAGGER`] = empty;

const { validate } = require('@forge/manifest');
const { lint, reportLintResults, problemCount } = require('@forge/lint');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

const quiet = () => undefined;
const logger = { info: console.log, debug: quiet, warn: console.warn, error: console.error, trace: quiet };
const featureGates = { getDeprecatedRuntimes: async () => ['nodejs20.x'] };

async function main() {
  const { success, errors = [] } = await validate(false);
  for (const { level, line, column, message } of errors)
    console.error(`manifest.yml:${line}:${column} ${level} ${message}`);
  if (!success || errors.length > 0) return 1;
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = await reader.recursiveReadDir('./src', ['node_modules', '.git']);
  const results = await lint(files, manifest, 'development', logger, featureGates, { linter: { mode: 'client-side' } });
  reportLintResults(logger, results);
  const { errors: wrong = 0, warnings = 0 } = problemCount(results);
  console.log(`Forge manifest and lint: ${wrong} errors, ${warnings} warnings in ${files.length} files`);
  return wrong + warnings > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
