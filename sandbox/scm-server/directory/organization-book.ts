/** The organizations and departments of the account. */

export interface OrganizationValidation {
  readonly id: number;
  readonly validationLevel: 'OV_SSL' | 'EV_SSL' | 'OV_SMIME';
  status: 'NOT_VALIDATED' | 'PENDING' | 'EXPIRED' | 'FAILED' | 'VALIDATED';
  /** Epoch milliseconds. */
  expiresAt?: number;
}

export interface Organization {
  readonly id: number;
  /** What REST accounts name it by; stays when it is renamed. */
  readonly key: string;
  name: string;
  /** Set for a department. */
  readonly parentId?: number;
  /** Address and contacts under their names on the wire. */
  details: Readonly<Record<string, unknown>>;
  certTypes: readonly string[];
  readonly validations: OrganizationValidation[];
}

export interface NewOrganization {
  readonly name: string;
  readonly parentId?: number;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Whether Sectigo has checked it for OV and EV; default yes. */
  readonly validated?: boolean;
}

const idStep = 7;
const validationLevels = ['OV_SSL', 'EV_SSL'] as const;

export class OrganizationBook {
  readonly #organizations = new Map<number, Organization>();
  #lastId = 1681;
  #lastValidation = 232;

  /** Organizations and departments. */
  all(): readonly Organization[] {
    return [...this.#organizations.values()];
  }

  /** Without departments, in the order in which they were made. */
  list(): readonly Organization[] {
    return this.all().filter(({ parentId }) => parentId === undefined);
  }

  departmentsOf(id: number): readonly Organization[] {
    return this.all().filter(({ parentId }) => parentId === id);
  }

  find(id: number): Organization | undefined {
    return this.#organizations.get(id);
  }

  /** The organization that a REST account names; made when it isn't there yet. */
  named(key: string): Organization {
    for (const one of this.#organizations.values()) if (one.key === key && one.parentId === undefined) return one;
    return this.add({ name: key });
  }

  /** The organization itself, or the one that a department belongs to. */
  rootOf(organization: Organization): Organization {
    return (organization.parentId === undefined ? undefined : this.find(organization.parentId)) ?? organization;
  }

  add({ name, parentId, details = {}, validated = true }: NewOrganization): Organization {
    this.#lastId += idStep;
    const organization: Organization = {
      ...{ id: this.#lastId, key: name, name, details, certTypes: ['SSL'] },
      ...(parentId !== undefined && { parentId }),
      validations: parentId === undefined ? validationLevels.map((level) => this.#validation(level, validated)) : [],
    };
    this.#organizations.set(organization.id, organization);
    return organization;
  }

  /** Takes its departments with it. */
  remove(id: number): void {
    for (const { id: department } of this.departmentsOf(id)) this.#organizations.delete(department);
    this.#organizations.delete(id);
  }

  #validation(validationLevel: OrganizationValidation['validationLevel'], validated: boolean): OrganizationValidation {
    this.#lastValidation += 1;
    return { id: this.#lastValidation, validationLevel, status: validated ? 'VALIDATED' : 'NOT_VALIDATED' };
  }
}
