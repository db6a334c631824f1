/** The custom fields of certificates, and what may stand in them. */

export interface CustomField {
  readonly id: number;
  readonly name: string;
  readonly certType: string;
  readonly state: string;
  readonly input: { readonly type: string; readonly options?: readonly string[] };
  /** Ways of asking for a certificate in which the field has to be filled in. */
  readonly mandatories: readonly string[];
}

/** Whether a value fits the kind of field; one not listed takes any text. */
const accepts: Readonly<Record<string, (value: string, field: CustomField) => boolean>> = {
  EMAIL: (value) => /^[^\s@]+@[^\s@]+$/.test(value),
  NUMBER: (value) => /^-?[0-9]+([.,][0-9]+)?$/.test(value),
  TEXT_OPTION: (value, { input }) => input.options?.includes(value) ?? false,
  DATE: (value) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
};

export class CustomFieldBook {
  readonly #fields = new Map<number, CustomField>();
  #lastId = 53;

  all(): readonly CustomField[] {
    return [...this.#fields.values()];
  }

  /** Those of SSL certificates that are in use. */
  ofSsl(): readonly CustomField[] {
    return this.all().filter(({ certType, state }) => certType.toLowerCase() === 'ssl' && state === 'ACTIVE');
  }

  find(id: number): CustomField | undefined {
    return this.#fields.get(id);
  }

  add(wanted: Partial<Omit<CustomField, 'id'>> & { readonly name: string }): CustomField {
    this.#lastId += 1;
    const usual = { certType: 'ssl', state: 'ACTIVE', input: { type: 'TEXT_SINGLE_LINE' }, mandatories: [] };
    return this.put({ ...usual, ...wanted, id: this.#lastId });
  }

  put(field: CustomField): CustomField {
    this.#fields.set(field.id, field);
    return field;
  }

  remove(id: number): void {
    this.#fields.delete(id);
  }
}

/** Mandatory for whoever comes by an API. */
export function isMandatory({ mandatories }: CustomField): boolean {
  return mandatories.includes('REST_API');
}

/** An empty value is a field left out. */
export function fits(field: CustomField, value: string): boolean {
  return value === '' || (accepts[field.input.type]?.(value, field) ?? true);
}
