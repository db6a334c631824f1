/** What is said while a key is made: names, kind, protection, and that it has to be saved. */

export const NAMES = {
  label: 'Names',
  help: ['One on each line; the first becomes the common name.', '*.example.com covers one level below example.com.'],
  placeholder: 'www.example.com\nexample.com',
  none: 'Give at least one name.',
  looking: 'Looking at the names …',
  lookedAt: 'The names are still being looked at.',
  notLoaded: 'This page could not load what looks at names. Close it, reload the issue and try again.',
  wrong: 'Mend the names that are marked below.',
} as const;

export const PREVIEW = {
  title: 'What will be certified',
  writtenAs: 'stands in the certificate as',
  commonName: ' – common name',
  notAmongThem: (because: string) => ` is not among them: ${because}.`,
  add: (name: string) => `Add ${name}`,
} as const;

export const KEY = {
  label: 'Key',
  help: ['Ask whoever runs the server if you are not sure.'],
  kind: (label: string, advice: string) => `${label}: ${advice}`,
  make: 'Make key and CSR',
  making: 'Making the key in this browser …',
  failed: 'No key was made',
  failedSo: 'This browser could not make it. Try another kind of key, or another browser.',
} as const;

export const PROTECTION = {
  encrypt: 'Encrypt the key file with a passphrase',
  encryptHelp: ['Whoever has the file without a passphrase has the key.'],
  passphrase: 'Passphrase',
  passphraseHelp: ['Keep it apart from the file, for example in a password manager. Nobody can restore it.'],
  suggest: 'Suggest one',
  show: 'Show',
  hide: 'Hide',
} as const;

export const SAVE = {
  makeFirst: 'Make the key and CSR first.',
  title: 'Save the key',
  meaning: (key: string, names: readonly string[]) =>
    `${key} key for ${names.join(', ')}. It is in this dialog alone: neither Jira nor Sectigo ever gets it, and nobody can restore it.`,
  untilSaved: 'Until you save it, closing this dialog loses the key.',
  save: 'Save key file',
  again: 'Save it again',
  have: (file: string) => `I have the file ${file}`,
  saveFirst: 'Save the key file first.',
  tickFirst: 'Tick that you have the key file.',
} as const;

export const START_OVER = {
  button: 'Start over',
  meaning: 'The key is discarded, and a file that you saved fits no certificate.',
  discard: 'Discard this key',
  keep: 'Keep it',
} as const;
