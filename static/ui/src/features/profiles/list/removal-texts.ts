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
