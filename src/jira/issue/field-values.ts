/** The connector's fields as Jira's API takes them. */
import type { IssueField } from '../../domain/issue/issue-fields';
import type { Paragraph } from '../../domain/issue/rich-text';
import { Problem } from '../../domain/problem';
import { adfOf } from '../adf';
import type { FieldIds } from './field-ids';

type FieldKind = 'line' | 'lines' | 'option';

/** Fields that hold several lines are ADF under API v3; a select takes an object. Everything else is one line. */
const KINDS: Partial<Record<IssueField, FieldKind>> = {
  csr: 'lines',
  names: 'lines',
  profile: 'option',
  revocationReason: 'option',
};

/** @returns values by Jira's field ids; what this Jira does not have is left out */
export function fieldValues(texts: Partial<Record<IssueField, string>>, ids: FieldIds): Record<string, unknown> {
  const entries = (Object.entries(texts) as [IssueField, string][]).flatMap(([name, text]) => {
    const id = ids[name];
    return id === undefined ? [] : [[id, valueOf(KINDS[name] ?? 'line', text)]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function valueOf(kind: FieldKind, text: string): unknown {
  if (kind === 'option') return { value: text };
  return kind === 'lines' ? adfOf(text.trimEnd().split('\n').map(paragraphOf)) : text;
}

/** Jira takes no empty text node. */
function paragraphOf(line: string): Paragraph {
  return line === '' ? [] : [{ text: line }];
}

/**
 * Sends values to Jira, once more without those that it refuses: it names the fields that are not on the issue's screens.
 * @returns the ids of what was left out
 */
export async function withoutRefused(
  values: Readonly<Record<string, unknown>>,
  send: (values: Readonly<Record<string, unknown>>) => Promise<void>,
): Promise<readonly string[]> {
  try {
    await send(values);
    return [];
  } catch (thrown) {
    const refused = thrown instanceof Problem ? (thrown.detail.fields ?? []).filter((id) => id in values) : [];
    if (refused.length === 0) throw thrown;
    await send(Object.fromEntries(Object.entries(values).filter(([id]) => !refused.includes(id))));
    return refused;
  }
}
