/** The lozenge of a collapsed panel in the right column, as the app gives it through `dynamicProperties`. */
import { html } from 'hono/html';
import { isRecord, optionalText } from '../../../forge-host/json';
import type { Markup } from '../../page';

/** What Jira takes (Forge, jira:issueContext `status`). */
const LOZENGES: readonly string[] = ['default', 'inprogress', 'moved', 'new', 'removed', 'success'];

/** @param properties what the app answered. @throws Error for a status that Jira would not show */
export function contextLozenge(properties: Readonly<Record<string, unknown>>): Markup | '' {
  const { status } = properties;
  if (status === undefined) return '';
  const { label, type } = valueOf(status);
  if (label === '' || !LOZENGES.includes(type)) throw new Error(`Jira shows no such status: ${JSON.stringify(status)}`);
  return html`<span class="status ${type}">${label}</span>`;
}

/** @returns an empty label for what is no lozenge */
function valueOf(status: unknown): { readonly label: string; readonly type: string } {
  const value = isRecord(status) && status['type'] === 'lozenge' ? status['value'] : undefined;
  if (!isRecord(value)) return { label: '', type: 'default' };
  return { label: optionalText(value['label']) ?? '', type: optionalText(value['type']) ?? 'default' };
}
