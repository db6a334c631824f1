/** What removing a profile leaves behind, in words. */

/** @param left valid certificates; `more`: there are more than were counted */
export function leftBehind({ count, more }: { readonly count: number; readonly more: boolean }): string[] {
  return [...abandoned(count, more), ...ALWAYS];
}

const ALWAYS = [
  'Certificates stay valid: they stay in SCM and on their issues.',
  'Orders on their way can no longer be collected.',
  'Its option of the field “Certificate profile” is disabled; issues that name it need another one for a new request.',
];

function abandoned(count: number, more: boolean): string[] {
  if (count === 0) return ['It has no valid certificates.'];
  const one = count === 1 && !more;
  const many = more ? `More than ${count} valid certificates` : `${count} valid certificates`;
  return [
    `${one ? '1 valid certificate is' : `${many} are`} left without a profile: the app does not renew, revoke or check ${one ? 'it' : 'them'} any more.`,
    'To have the app go on looking after certificates, disable the profile instead.',
  ];
}

export const DIALOG = {
  title: (name: string) => `Remove “${name}”?`,
  what: 'certificates of this profile',
  deleted: 'The profile and its client secret are deleted from Jira.',
  confirm: (name: string) => `To confirm, type the profile’s name: ${name}`,
  missed: 'This is not the name of the profile.',
  cancel: 'Cancel',
  remove: 'Remove',
  uncertain: 'It is not certain that the profile was removed',
  notRemoved: 'The profile was not removed',
  reload: 'Reload',
};
