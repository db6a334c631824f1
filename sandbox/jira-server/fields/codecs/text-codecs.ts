/** Text fields: one line, paragraphs, addresses. */
import { adfDocument } from '../../adf/adf-validation';
import type { AdfNode } from '../../adf/adf-node';
import { adfToText, textToAdf } from '../../adf/adf-text';
import type { Exchange } from '../../http/exchange';
import { asText, textOf, type Json } from '../../json';
import { type FieldCodec, FieldRefusal } from './field-codec';

/** Characters a rich text may have (Jira's default `jira.text.field.character.limit`). */
const RICH_TEXT_LIMIT = 32_767;
const LINE_LIMIT = 255;

const ADF_WANTED = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

function line(value: Json): string {
  const text = asText(value);
  if (text === undefined) throw new FieldRefusal('Operation value must be a string');
  return text;
}

const plain = {
  type: 'string',
  operations: ['set'],
  write: (stored: Json) => stored,
  text: textOf,
} as const;

function withinLimit(text: string, limit: number): string {
  if (text.length <= limit) return text;
  throw new FieldRefusal(
    `The entered text is too long. It exceeds the allowed limit of ${limit.toLocaleString('en')} characters.`,
  );
}

export const text: FieldCodec = { ...plain, read: (value) => withinLimit(line(value), LINE_LIMIT) };

export const summary: FieldCodec = {
  ...plain,
  read(value) {
    const given = line(value).trim();
    if (given === '') throw new FieldRefusal('You must specify a summary of the issue.');
    if (/[\r\n]/.test(given)) throw new FieldRefusal('The summary is invalid because it contains newline characters.');
    if (given.length > LINE_LIMIT) throw new FieldRefusal(`Summary can't exceed ${LINE_LIMIT} characters.`);
    return given;
  },
};

export const url: FieldCodec = {
  ...plain,
  read(value) {
    const given = line(value);
    if (!URL.canParse(given)) throw new FieldRefusal('URL is not valid.');
    return given;
  },
};

/**
 * A rich text as the asked version takes it: ADF under /3, wiki text under /2.
 * @throws FieldRefusal when it is of the other form, no valid ADF, or too long
 */
export function readRichText(value: Json | undefined, exchange: Exchange): AdfNode {
  const document = exchange.version === 3 ? adfDocument(value) : wiki(value);
  if (!document) throw new FieldRefusal(exchange.version === 3 ? ADF_WANTED : 'Operation value must be a string');
  withinLimit(adfToText(document), RICH_TEXT_LIMIT);
  return document;
}

function wiki(value: Json | undefined): AdfNode | undefined {
  const given = asText(value);
  return given === undefined ? undefined : textToAdf(given);
}

/** ADF under /3, its plain text under /2. */
export function writeRichText(document: AdfNode, exchange: Exchange): Json {
  return exchange.version === 3 ? (document as unknown as Json) : adfToText(document);
}

export const richText: FieldCodec = {
  ...plain,
  read: (value, { exchange }) => readRichText(value, exchange) as unknown as Json,
  write: (stored, { exchange }) => writeRichText(stored as unknown as AdfNode, exchange),
  text: (stored) => adfToText(stored as unknown as AdfNode),
};
