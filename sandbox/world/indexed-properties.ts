/** What the app's `jira:entityProperty` modules make searchable, for the Jira stand-in's JQL. */
import type { Manifest } from '../forge-host/manifest';
import type { IndexedProperty } from '../jira-server/site-definition';

export function indexedProperties({ modules }: Manifest): IndexedProperty[] {
  return modules
    .filter(({ kind }) => kind === 'jira:entityProperty')
    .flatMap(({ source }) => {
      const { propertyKey, values } = source as unknown as DeclaredProperty;
      return values.map((value) => ({ propertyKey, ...value }));
    });
}

/** As the manifest's schema has it (Forge, jira:entityProperty). */
interface DeclaredProperty {
  readonly propertyKey: string;
  readonly values: readonly Omit<IndexedProperty, 'propertyKey'>[];
}
