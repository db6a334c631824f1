/** The scopes of the manifest against the endpoints that the app calls: enough, and none to spare. */
import { join } from 'node:path';
import { readManifest } from '../sandbox/forge-host/manifest';
import { CALLED, calledOnly, readDescription, scopeSets } from '../tools/jira-scopes';
import committed from '../tools/jira-scopes.json';

const manifest = readManifest(join(__dirname, '..', 'manifest.yml'));
const contractsDir = process.env['CONTRACTS_DIR'];

type Operations = Readonly<Record<string, Parameters<typeof scopeSets>[0]>>;
const paths: Readonly<Record<string, Operations>> = committed.paths;

/** Scopes that no Jira endpoint asks for, and the kinds of modules or the service that does. */
const ASKED_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  // Forge's storage, not Jira.
  'storage:app': [],
  'manage:jira-configuration': ['jira:workflowPostFunction', 'jira:workflowValidator'],
};

const calls = CALLED.map(({ method, path }) => ({
  name: `${method} ${path}`,
  sets: scopeSets(paths[path.replace('{issueId}', '{issueIdOrKey}')]?.[method.toLowerCase()] ?? {}),
}));

/** One whole set suffices; half of one and half of another do not. */
const isGranted = (sets: readonly (readonly string[])[], granted: readonly string[]): boolean =>
  sets.some((set) => set.every((scope) => granted.includes(scope)));

const describeWithContracts = contractsDir === undefined ? describe.skip : describe;

describeWithContracts('tools/jira-scopes.json', () => {
  it('is what npm run scopes would write', () => {
    expect(committed).toEqual(calledOnly(readDescription(contractsDir ?? '')));
  });
});

describe('scopes of the manifest', () => {
  it.each(calls)('grant $name', ({ sets }) => {
    expect(sets).not.toEqual([]);
    expect(isGranted(sets, manifest.permissions.scopes)).toBe(true);
  });

  it.each(manifest.permissions.scopes)('%s is needed', (scope) => {
    const without = manifest.permissions.scopes.filter((other) => other !== scope);
    const lost = calls.filter(({ sets }) => !isGranted(sets, without)).map(({ name }) => name);
    const askedBy = ASKED_BY_OTHERS[scope];
    if (askedBy === undefined) expect(lost).not.toEqual([]);
    else expect(manifest.modules.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...askedBy]));
  });
});
