/** Reads organizations, domains, certificate profiles, custom fields and administrators of the Admin API. */
import * as z from 'zod/mini';
import type {
  CertificateProfile,
  CustomField,
  DomainDetails,
  DomainState,
  Organization,
} from '../../../domain/account/reference-data';
import { id, listOf, optionalDate as day, optionalFlag, optionalText, said, texts } from './scalars';
import { bare, customFieldInput, domainStatus } from './words';

const text = z.catch(z.string(), '');

/** The least that is said of anything. */
export const namedAnswer = z.pipe(
  z.looseObject({ id, name: text }),
  z.transform((one) => ({ id: one.id, name: one.name })),
);

export const organizationAnswer = z.pipe(
  z.looseObject({ id, name: text, departments: listOf(namedAnswer) }),
  z.transform(({ id: orgId, name, departments }): Organization => ({ id: orgId, name, departments })),
);

const numbers = listOf(z.number());
const keyTypes = z.catch(z.record(z.string(), listOf(id)), {});

export const profileAnswer = z.pipe(
  z.looseObject({ id, name: text, description: text, terms: numbers, keyTypes }),
  z.transform((one): CertificateProfile => {
    const { id: typeId, name, description, terms } = one;
    return { ...{ id: typeId, name, description, terms }, keyTypes: one.keyTypes };
  }),
);

const inputAnswer = z.catch(z.looseObject({ type: optionalText, options: texts }), { type: undefined, options: [] });

/** Both kinds of definition: in full, and with `mandatory` alone. */
export const customFieldAnswer = z.pipe(
  z.looseObject({ id, name: text, state: text, input: inputAnswer, mandatories: texts, mandatory: optionalFlag }),
  z.transform(({ id: fieldId, name, state, input, mandatories, mandatory }): CustomField => ({
    ...{ id: fieldId, name, active: state === '' || bare(state) === 'active' },
    mandatory: mandatory ?? mandatories.some((way) => bare(way) === 'restapi'),
    ...{ input: customFieldInput(input.type), options: input.options },
  })),
);

export const domainStateAnswer = z.pipe(
  z.looseObject({
    ...{ domain: z.string().check(z.minLength(1)), dcvStatus: optionalText, dcvMethod: optionalText },
    ...{ dcvOrderStatus: optionalText, expirationDate: day },
  }),
  z.transform(({ domain: name, dcvStatus, dcvMethod, dcvOrderStatus, expirationDate }): DomainState => ({
    ...{ name, ...domainStatus(dcvStatus) },
    ...said({ method: dcvMethod, orderStatus: dcvOrderStatus, validUntil: expirationDate }),
  })),
);

const delegation = z.looseObject({ orgId: id, certTypes: texts, status: text });

export const domainAnswer = z.pipe(
  z.looseObject({
    ...{ id, name: text, description: text, state: text, delegations: listOf(delegation) },
    ...{ validationStatus: optionalText, validationMethod: optionalText, dcvExpiration: day },
  }),
  z.transform(({ id: domainId, name, description, ...one }): DomainDetails => ({
    ...{ id: domainId, name, description, active: bare(one.state) !== 'suspended' },
    ...domainStatus(one.validationStatus),
    ...said({ method: one.validationMethod, validUntil: one.dcvExpiration }),
    delegations: one.delegations.map(({ orgId, certTypes, status }) => ({
      ...{ orgId, certTypes, approved: bare(status) === 'active' },
    })),
  })),
);

/** A row of the administrators. */
export const administratorRow = z.looseObject({ id, login: text });

/** `credentials` are the roles, each in an organization. */
export const administratorAnswer = z.looseObject({
  credentials: listOf(z.looseObject({ role: z.string() })),
  privileges: z.catch(z.optional(z.array(z.string())), undefined),
});
