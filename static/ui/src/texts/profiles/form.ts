/** The form of a profile in words: each field with what stands beside it (SCM: Enrollment > REST), and what was refused. */
import { COMMENTS_LIMIT } from '../../../../../src/domain/profile';
import type { ProfileDraft } from '../../../../../src/domain/profile';

export const FORM = {
  titleOf: (edited?: string, copied?: string) => {
    if (edited !== undefined) return `Edit “${edited}”`;
    return copied === undefined ? 'Create profile' : `Duplicate “${copied}”`;
  },
  save: 'Save',
  cancel: 'Cancel',
  unchangedSecret: 'unchanged',
  secretSince: <Node>(at: Node) => ['Set since ', at, '. Leave it empty to keep it.'],
  copyName: (name: string) => `${name} (copy)`,
};

export const REFUSAL = {
  uncertain: 'It is not certain that this was saved',
  notSaved: 'Nothing was saved',
  goneTitle: 'Somebody else removed this profile',
  gone: 'What you typed is still here. Saving creates the profile anew and needs its client secret.',
};

interface FieldWords {
  readonly label: string;
  readonly help: readonly string[];
}

export type TextField = Extract<
  keyof ProfileDraft,
  'name' | 'clientId' | 'clientSecret' | 'scmUrl' | 'tokenUrl' | 'comments'
>;

export const TEXT_FIELD_WORDS: Readonly<Record<TextField, FieldWords>> = {
  name: {
    label: 'Profile name',
    help: [
      'Requesters choose the profile by this name. Say what it is for, for example “Web servers, 1 year”.',
      'The options of the field “Certificate profile” follow by themselves.',
    ],
  },
  clientId: {
    label: 'Client ID',
    help: [
      'In SCM: Enrollment > REST > SSL Certificates REST API > Accounts > Edit.',
      'One client ID stands for one organization, one certificate profile and one term. Create a profile here for each.',
    ],
  },
  clientSecret: {
    label: 'Client Secret',
    help: [
      'In SCM: the same Edit dialog > Reset Secret, which shows the new secret once.',
      'Resetting a secret breaks every other client that uses the same account.',
      'Once saved, the secret is never shown again.',
    ],
  },
  scmUrl: {
    label: 'SCM URL',
    help: ['In SCM: Enrollment > REST, the URL of the SSL Certificates REST API.'],
  },
  tokenUrl: {
    label: 'Token URL',
    help: ['Where SCM gives out access tokens. Keep it unless Sectigo told you another one.'],
  },
  comments: {
    label: 'SSL Cert Comments',
    help: [
      'Sent to SCM with every order, followed by a mark that names the issue.',
      `At most ${COMMENTS_LIMIT} characters.`,
    ],
  },
};

export const TRUST_WORDS: FieldWords = {
  label: 'Certificates are publicly trusted',
  help: [
    'Leave it checked unless this profile orders from a private CA. For a private CA, internal names and longer validity are allowed.',
  ],
};

export const PEOPLE_WORDS: FieldWords = {
  label: 'People with SCM access',
  help: [
    'When the answer to an order is lost, the app sends nothing more. It asks these people on the issue to look in SCM whether the order is there.',
    'Name people who can sign in to SCM.',
  ],
};
