/** By what set-up knows a part that it made when the answer got lost: the description that it gave. A name anybody can give. */
import { CERTIFICATE_FIELDS } from './certificate-fields';
import { ISSUE_TYPE } from './names';
import type { FoundPart, Part } from './site-parts';

/** People who meet a part in Jira's administration know where it comes from. */
export const MARK = 'Made by the set-up of SCM Connector for Jira.';

/** Issue type and fields are seen by everybody: their descriptions are about certificates. */
function markOf({ kind, name }: Pick<Part, 'kind' | 'name'>): string {
  if (kind === 'issueType') return ISSUE_TYPE.description;
  if (kind === 'field') return CERTIFICATE_FIELDS.find((field) => field.name === name)?.description ?? MARK;
  return MARK;
}

/** Whether it has the description that set-up gives to a part of that kind and name. */
export function isMarked(found: FoundPart): boolean {
  return found.description === markOf(found);
}
