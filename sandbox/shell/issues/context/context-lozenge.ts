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
  const value = isRecord(status) && status['type'] === 'lozenge' && isRecord(status['value']) ? status['value'] : {};
  const label = optionalText(value['label']) ?? '';
  const type = optionalText(value['type']) ?? 'default';
  if (label === '' || !LOZENGES.includes(type)) throw new Error(`Jira shows no such status: ${JSON.stringify(status)}`);
  return html`<span class="status ${type}">${label}</span>`;
}
