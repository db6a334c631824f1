/** Which scopes a Jira endpoint asks for, from the cut of Atlassian's description that the linter reads too. */
import { readFileSync } from 'node:fs';

interface Operation {
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly scopes: readonly string[] }[];
  readonly security?: readonly { readonly OAuth2?: readonly string[] }[];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export type JiraScopes = (method: string, path: string) => string[][] | undefined;

/** @returns the sets of which one whole set suffices; undefined for an endpoint that the app does not declare */
export function readJiraScopes(file: string): JiraScopes {
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Description;
  const routes = Object.entries(paths).map(([path, operations]) => ({ matches: patternOf(path), operations }));
  return (method, path) => {
    const [pathname = ''] = path.split('?');
    // A name in a path (`bulkfetch`) also fits the id of another path, which then has not this method.
    const fitting = routes.filter((route) => route.matches.test(pathname));
    const operation = fitting.flatMap(({ operations }) => operations[method.toLowerCase()] ?? [])[0];
    return operation && scopeSets(operation);
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

function scopeSets(operation: Operation): string[][] {
  const declared = operation['x-atlassian-oauth2-scopes'];
  if (declared) return declared.map(({ scopes }) => [...scopes]);
  return (operation.security ?? []).flatMap(({ OAuth2 }) => (OAuth2 ? [[...OAuth2]] : []));
}
