/**
 * Writes `tools/jira-scopes.json`: the Jira endpoints that the app calls with the scopes that they ask for, cut out of
 * Atlassian's OpenAPI description (folder in CONTRACTS_DIR). The genuine linter and the Forge host read the small file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENDPOINTS } from '../src/jira/endpoints';
import { SET_UP_ENDPOINTS } from '../src/jira/setup/endpoints';

interface Operation {
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly state: string; readonly scopes: readonly string[] }[];
  readonly security?: readonly { readonly OAuth2?: readonly string[] }[];
}

interface Description {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** @returns the sets of which one whole set suffices; classic first */
export function scopeSets(operation: Operation): string[][] {
  const declared = operation['x-atlassian-oauth2-scopes'];
  if (declared) return declared.map(({ scopes }) => [...scopes]);
  return (operation.security ?? []).flatMap(({ OAuth2 }) => (OAuth2 ? [[...OAuth2]] : []));
}

/** What Atlassian's pages name for Jira Service Management, whose API the description leaves out. */
const SERVICE_DESK_SCOPES = { GET: 'read:servicedesk-request', POST: 'write:servicedesk-request' } as const;

function serviceDeskOperation(method: string, path: string): Operation | undefined {
  if (!path.startsWith('/rest/servicedeskapi/') || !(method === 'GET' || method === 'POST')) return undefined;
  return { 'x-atlassian-oauth2-scopes': [{ state: 'Current', scopes: [SERVICE_DESK_SCOPES[method]] }] };
}

/** Every endpoint that the app calls, whichever table it stands in. */
export const CALLED = [...Object.values(ENDPOINTS), ...Object.values(SET_UP_ENDPOINTS)];

/** @returns a description that holds nothing but the called paths and their scopes */
export function calledOnly(description: Description): Description {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { method, path } of CALLED) {
    const contractPath = path.replace('{issueId}', '{issueIdOrKey}');
    const described = description.paths[contractPath]?.[method.toLowerCase()];
    const operation = described ?? serviceDeskOperation(method, path);
    if (!operation) throw new Error(`Atlassian's description has no ${method} ${contractPath}`);
    const { 'x-atlassian-oauth2-scopes': scopes, security } = operation;
    const cut = { ...(scopes && { 'x-atlassian-oauth2-scopes': scopes }), ...(security && { security }) };
    paths[contractPath] = { ...paths[contractPath], [method.toLowerCase()]: cut };
  }
  return {
    openapi: '3.0.1',
    info: { title: 'Called Jira endpoints', version: description.info.version },
    paths,
  } as Description;
}

export function readDescription(contractsDir: string): Description {
  return JSON.parse(readFileSync(join(contractsDir, 'jira', 'openapi.json'), 'utf8')) as Description;
}

if (require.main === module) {
  const contractsDir = process.env['CONTRACTS_DIR'];
  if (!contractsDir) throw new Error('Set CONTRACTS_DIR to the folder with jira/openapi.json.');
  const file = join(__dirname, 'jira-scopes.json');
  writeFileSync(file, `${JSON.stringify(calledOnly(readDescription(contractsDir)), null, 2)}\n`);
  console.log(`Wrote ${file}`);
}
