/** The fields of a profile as the form shows them, each with what stands beside it (SCM: Enrollment > REST). */
import { COMMENTS_LIMIT } from '../../../../../../src/domain/profile';
import type { Field } from './form-state';
import { REACH_ORDER } from './reach/reach-texts';
import type { ReachField } from './reach/reach-texts';
import { RENEWAL_ORDER } from './renewal/renewal-texts';
import type { RenewalField } from './renewal/renewal-texts';

export type TextFieldName = Exclude<Field, 'publicTrust' | 'operators' | ReachField | RenewalField>;

export interface TextFieldSpec {
  readonly name: TextFieldName;
  readonly label: string;
  readonly control: 'text' | 'url' | 'secret' | 'paragraph';
  readonly optional?: true;
  readonly help: readonly string[];
}

export const TEXT_FIELDS: readonly TextFieldSpec[] = [
  {
    name: 'name',
    label: 'Profile name',
    control: 'text',
    help: [
      'Requesters choose the profile by this name. Say what it is for, for example “Web servers, 1 year”.',
      'The options of the field “Certificate profile” follow by themselves.',
    ],
  },
  {
    name: 'clientId',
    label: 'Client ID',
    control: 'text',
    help: [
      'In SCM: Enrollment > REST > SSL Certificates REST API > Accounts > Edit.',
      'One client ID stands for one organization, one certificate profile and one term. Create a profile here for each.',
    ],
  },
  {
    name: 'clientSecret',
    label: 'Client Secret',
    control: 'secret',
    help: [
      'In SCM: the same Edit dialog > Reset Secret, which shows the new secret once.',
      'Resetting a secret breaks every other client that uses the same account.',
      'Once saved, the secret is never shown again.',
    ],
  },
  {
    name: 'scmUrl',
    label: 'SCM URL',
    control: 'url',
    help: ['In SCM: Enrollment > REST, the URL of the SSL Certificates REST API.'],
  },
  {
    name: 'tokenUrl',
    label: 'Token URL',
    control: 'url',
    help: ['Where SCM gives out access tokens. Keep it unless Sectigo told you another one.'],
  },
  {
    name: 'comments',
    label: 'SSL Cert Comments',
    control: 'paragraph',
    optional: true,
    help: [
      'Sent to SCM with every order, followed by a mark that names the issue.',
      `At most ${COMMENTS_LIMIT} characters.`,
    ],
  },
];

export const TRUST_FIELD = {
  name: 'publicTrust',
  label: 'Certificates are publicly trusted',
  help: [
    'Leave it checked unless this profile orders from a private CA. For a private CA, internal names and longer validity are allowed.',
  ],
} as const;

export const PEOPLE_FIELD = {
  name: 'operators',
  label: 'People with SCM access',
  help: [
    'When the answer to an order is lost, the app sends nothing more. It asks these people on the issue to look in SCM whether the order is there.',
    'Name people who can sign in to SCM.',
  ],
} as const;

/** From top to bottom. */
export const FIELD_ORDER: readonly Field[] = [
  ...TEXT_FIELDS.map((field) => field.name),
  TRUST_FIELD.name,
  PEOPLE_FIELD.name,
  ...REACH_ORDER,
  ...RENEWAL_ORDER,
];

/** The id of a field's control in the page. */
export function controlId(field: Field): string {
  return `${PREFIX}${field}`;
}

const PREFIX = 'profile-';

/** @returns the field that an element of the page is the control of */
export function fieldOfControl(element: Element | null): Field | undefined {
  return FIELD_ORDER.find((field) => element?.id === controlId(field));
}
