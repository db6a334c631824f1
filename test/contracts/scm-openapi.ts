/** The vendor's OpenAPI descriptions of SCM as something to validate against. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

export interface DescribedAnswer {
  /** By media type; absent where the answer has no body. */
  readonly content?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
}

interface DescribedOperation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

export interface Description {
  /** @returns undefined for an operation that isn't described */
  readonly operation: (method: string, path: string) => DescribedOperation | undefined;
  readonly paths: () => readonly string[];
  /**
   * @param pointer segments of the JSON Pointer from the document's root to a schema
   * @returns one line for each violation
   */
  readonly violations: (pointer: readonly string[], value: unknown) => string[];
}

export function scmContractAvailable(): boolean {
  return Boolean(process.env['CONTRACTS_DIR']);
}

/** Read when it is first asked for anything. */
function description(document: string): Description {
  let loaded: { readonly openApi: OpenApi; readonly ajv: Ajv2020 } | undefined;
  const contract = () => (loaded ??= load(document));
  return {
    operation: (method, path) => contract().openApi.paths[path]?.[method],
    paths: () => Object.keys(contract().openApi.paths),
    violations: (pointer, value) => {
      const reference = `${document}#/${pointer.map(escaped).join('/')}`;
      const validate = contract().ajv.getSchema(reference);
      if (!validate) return [`${reference} is not in the description`];
      if (validate(value) === true) return [];
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
    },
  };
}

export const enrollmentApi = description('enrollment-openapi-25.11.json');
export const adminApi = description('admin-openapi-25.9.2.json');

function load(document: string): { openApi: OpenApi; ajv: Ajv2020 } {
  const openApi = readScmContract(document) as OpenApi;
  // Patterns of the description are not anchored and not meant for the Unicode flag.
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  // A Java pattern in the place of a format; what it means is checked nowhere.
  ajv.addFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", true);
  ajv.addSchema(openApi, document);
  return { openApi, ajv };
}

export function readScmContract(document: string): unknown {
  // One schema names the type `enum`, which there isn't; without it the schema says what is meant.
  const repaired = (name: string, value: unknown) => (name === 'type' && value === 'enum' ? undefined : value);
  return JSON.parse(readFileSync(join(process.env['CONTRACTS_DIR'] ?? '', 'scm', document), 'utf8'), repaired);
}

/** JSON Pointer inside a URI fragment (RFC 6901 §3, §6). */
function escaped(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}
