/** Tells a valid ADF document from anything else, as Jira's `INVALID_INPUT` does under REST v3. */
import { isList, isObject, textOf, type Json, type JsonObject } from '../json';
import type { AdfNode } from './adf-node';
import { CONTENT, MARKS, REQUIRED_ATTRIBUTES } from './adf-schema';

/** The value as a document; undefined when it is no valid ADF. */
export function adfDocument(value: Json | undefined): AdfNode | undefined {
  if (!isObject(value) || value['type'] !== 'doc' || value['version'] !== 1 || !isList(value['content'])) {
    return undefined;
  }
  return validNode(value) ? (value as unknown as AdfNode) : undefined;
}

function validNode(node: JsonObject): boolean {
  const type = node['type'];
  if (typeof type !== 'string' || !Object.hasOwn(CONTENT, type)) return false;
  return (
    validText(node) && validAttributes(type, node['attrs']) && validMarks(node['marks']) && validContent(type, node)
  );
}

function validText(node: JsonObject): boolean {
  const text = node['text'];
  return node['type'] === 'text' ? typeof text === 'string' && text.length > 0 : text === undefined;
}

function validAttributes(type: string, attrs: Json | undefined): boolean {
  if (attrs !== undefined && !isObject(attrs)) return false;
  return (REQUIRED_ATTRIBUTES[type] ?? []).every((name) => attrs?.[name] !== undefined);
}

function validMarks(marks: Json | undefined): boolean {
  if (marks === undefined) return true;
  return isList(marks) && marks.every((mark) => isObject(mark) && MARKS.includes(textOf(mark['type'])));
}

function validContent(type: string, node: JsonObject): boolean {
  const content = node['content'];
  const allowed = CONTENT[type] ?? [];
  if (content === undefined) return true;
  if (!isList(content)) return false;
  return content.every(
    (child) => isObject(child) && allowed.includes(textOf(child['type'])) && validNode(child) && plainCode(type, child),
  );
}

/** Text inside a code block carries no formatting. */
function plainCode(parent: string, child: JsonObject): boolean {
  const marks = child['marks'];
  return parent !== 'codeBlock' || marks === undefined || (isList(marks) && marks.length === 0);
}
