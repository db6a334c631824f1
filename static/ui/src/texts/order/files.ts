/** What is said of the files of a certificate. */
import type { FileKind } from '../../../../../src/pki/download/file-names';

interface FileTexts {
  readonly label: string;
  readonly holds: string;
}

export const FILES: Readonly<Record<FileKind, FileTexts>> = {
  'full-chain': {
    label: 'Chain, certificate first (PEM)',
    holds: 'Certificate, then its issuers without the root: for nginx, Apache and most others.',
  },
  certificate: { label: 'Certificate (PEM)', holds: 'The certificate alone.' },
  issuers: {
    label: 'Issuers (PEM)',
    holds: 'The intermediates alone, for servers that want them in a file of their own.',
  },
  'root-first': {
    label: 'Chain, root first (PEM)',
    holds: 'The same from the other end, with the root where SCM gave it: for appliances that ask for this order.',
  },
  pkcs7: { label: 'PKCS #7 (.p7b)', holds: 'Certificate and all issuers in one file: for Windows, IIS and Java.' },
  der: { label: 'DER (.cer)', holds: 'The certificate alone, binary.' },
};

export const DOWNLOADS = {
  title: 'Download',
  labelOf: ({ label }: FileTexts, name: string) => `${label}: download ${name}`,
  holds: ({ holds }: FileTexts) => ` – ${holds}`,
  failed: 'The file could not be made',
  failedSo: 'Open the file attached to this issue instead.',
} as const;

/** The one that needs the person's key: made in a dialog of its own. */
export const KEY_STORE = {
  label: 'PKCS #12 (.p12) …',
  holds:
    'Certificate, issuers and your private key in one encrypted file: for IIS, Java and many appliances. Asks for your key file and makes the .p12 in this browser; the key is sent nowhere.',
} as const;

export const GUIDE = {
  title: 'Install it',
  server: 'Server',
  needed: (files: readonly string[]) =>
    `Needed: ${files.join(' or ')} from “Download”, and your private key. The key was never here: it is where the CSR was made.`,
  stepsOf: (server: string) => `Steps for ${server}`,
  commandOf: (step: number) => `Command of step ${step}`,
  theCommandOf: (step: number) => `the command of step ${step}`,
} as const;

/** What each step of a guide says; the commands stand with the guides. */
export const STEPS = {
  copy: 'Put the chain and your private key onto the server; nobody else may read the key.',
  look: 'Look whether the new one is served: its serial number must be the one above.',
  nginx: {
    name: 'Name both in the “server” block. The chain goes into the one file, certificate first.',
    load: 'Test the configuration and load it.',
  },
  apache: {
    name: 'Name both in the “VirtualHost” (Apache 2.4.8 and later; the chain goes into the one file, certificate first).',
    load: 'Test the configuration and load it (the service is called httpd on Red Hat).',
  },
  iis: {
    complete: 'If the CSR was made on this Windows server, its key is there already: complete the request.',
    join: 'If the key is a file, put both into one first, where OpenSSL is …',
    importIt: '… and import that on the server.',
    bind: 'Bind it to the site in PowerShell; put the name of your site in place of “Default Web Site”.',
  },
  java: {
    importIt:
      'If the key is in a keystore already (the CSR was made with keytool), import the answer under the same alias: keytool puts the chain in order.',
    join: 'If the key is a file, make a keystore of both. Java takes PKCS #12 as it is.',
    list: 'Look what is in it: the certificate comes first, its issuers after it.',
  },
} as const;
