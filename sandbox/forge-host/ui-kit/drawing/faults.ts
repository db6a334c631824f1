/** What a document asks for that the local host does not draw. */
import { COMPONENTS } from './components';
import type { ForgeDoc } from './forge-doc';

/** Part of every document, and no components. */
const STRUCTURE: ReadonlySet<string> = new Set(['Root', 'String']);

/** @returns for example `Badge`, `Text.align` or `Text.size=huge`; empty for what can be drawn. Children are not looked at. */
export function faultsOf({ type, props }: ForgeDoc): string[] {
  if (STRUCTURE.has(type)) return [];
  const drawn = Object.hasOwn(COMPONENTS, type) ? COMPONENTS[type] : undefined;
  if (!drawn) return [type];
  return Object.entries(props).flatMap(([name, value]) => {
    const values = Object.hasOwn(drawn.props, name) ? drawn.props[name] : undefined;
    if (values === undefined) return [`${type}.${name}`];
    const known = value === undefined || values === 'any' || values.includes(String(value));
    return known ? [] : [`${type}.${name}=${String(value)}`];
  });
}
