/** What a document asks for that the local host does not draw. */
import { isComponent, valuesOf } from './component-props';
import type { ComponentName } from './component-props';
import type { ForgeDoc } from './forge-doc';

/** Part of every document, and no components. */
const STRUCTURE: ReadonlySet<string> = new Set(['Root', 'String']);

/** @returns for example `Badge`, `Text.align` or `Text.size=huge`; empty for what can be drawn. Children are not looked at. */
export function faultsOf({ type, props }: ForgeDoc): string[] {
  if (STRUCTURE.has(type)) return [];
  if (!isComponent(type)) return [type];
  return Object.entries(props).flatMap(([name, value]) => faultOf(type, name, value) ?? []);
}

function faultOf(type: ComponentName, name: string, value: unknown): string | undefined {
  const values = valuesOf(type, name);
  if (values === undefined) return `${type}.${name}`;
  if (value === undefined || values === 'any') return undefined;
  const given = typeof value === 'string' ? value : JSON.stringify(value);
  return values.includes(given) ? undefined : `${type}.${name}=${given}`;
}
