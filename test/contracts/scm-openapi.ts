/** The vendor's OpenAPI description of the Enrollment API 25.11 as something to validate against. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const document = 'enrollment-openapi-25.11.json';

export interface DescribedAnswer {
  /** By media type; absent where the answer has no body. */
  readonly content?: Readonly<Record<string, unknown>>;
}

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, DescribedAnswer>> }>>>
  >;
}

let loaded: { readonly openApi: OpenApi; readonly ajv: Ajv2020 } | undefined;

export function scmContractAvailable(): boolean {
  return Boolean(process.env['CONTRACTS_DIR']);
}

/** @returns the described answers by status, or undefined for an operation that isn't described */
export function describedAnswers(method: string, path: string): Readonly<Record<string, DescribedAnswer>> | undefined {
  return contract().openApi.paths[path]?.[method]?.responses;
}

/**
 * @param pointer segments of the JSON Pointer from the document's root to a schema
 * @returns one line for each violation
 */
export function violations(pointer: readonly string[], value: unknown): string[] {
  const reference = `${document}#/${pointer.map(escaped).join('/')}`;
  const validate = contract().ajv.getSchema(reference);
  if (!validate) return [`${reference} is not in the description`];
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
}

function contract(): NonNullable<typeof loaded> {
  if (loaded) return loaded;
  const file = join(process.env['CONTRACTS_DIR'] ?? '', 'scm', document);
  const openApi = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  // Patterns of the description are not anchored and not meant for the Unicode flag.
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  ajv.addSchema(openApi, document);
  loaded = { openApi, ajv };
  return loaded;
}

/** JSON Pointer inside a URI fragment (RFC 6901 §3, §6). */
function escaped(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}
