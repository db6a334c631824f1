/** Rules about the extensions and attributes that a request asks for (RFC 5280 §4.2, BR 7.1.2.7). */
import { quoted, when, type CsrRule } from './rule';

const CA_USAGES: readonly string[] = ['keyCertSign', 'cRLSign'];

/** What a TLS server's CSR ordinarily asks for; the CA decides about all of it. */
const ORDINARY: readonly string[] = [
  'basicConstraints',
  'keyUsage',
  'extKeyUsage',
  'subjectAltName',
  'subjectKeyIdentifier',
  'ctPoison',
  'tlsFeature',
];

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

export const EXTENSION_RULES: readonly CsrRule[] = [
  {
    code: 'extension-damaged',
    clause: 'RFC 5280 §4.2',
    severity: 'refuse',
    check: ({ unreadable }) =>
      when(
        unreadable.length > 0,
        `A part of the CSR is damaged: ${unreadable.join(', ')}. Create the CSR again with current software.`,
      ),
  },
  {
    code: 'extension-twice',
    clause: 'RFC 5280 §4.2',
    severity: 'refuse',
    check: ({ extensions }) => {
      const twice = repeated(extensions.map(({ name }) => name));
      return when(twice.length > 0, `The CSR asks for ${quoted(twice)} more than once. Create the CSR again.`);
    },
  },
  {
    code: 'ca-requested',
    clause: 'BR 7.1.2.7.8, 7.1.2.7.11',
    severity: 'refuse',
    check: ({ isCa, keyUsages }) =>
      when(
        isCa || keyUsages.some((usage) => CA_USAGES.includes(usage)),
        'The CSR asks for a CA certificate. Create a CSR for a server certificate, without CA:TRUE, keyCertSign and cRLSign.',
      ),
  },
  {
    code: 'ct-poison',
    clause: 'RFC 6962 §3.1, BR 7.1.2.9.3',
    severity: 'refuse',
    check: ({ extensions }) =>
      when(
        extensions.some(({ name }) => name === 'ctPoison'),
        'The CSR carries the mark of a precertificate (CT poison), which only a CA may use. Create the CSR without it.',
      ),
  },
  {
    code: 'challenge-password',
    clause: 'RFC 2985 §5.4.1',
    severity: 'refuse',
    check: ({ challengePasswordSound }) =>
      when(
        !challengePasswordSound,
        'The challenge password in the CSR is not a single text. Create the CSR again without a challenge password.',
      ),
  },
  {
    code: 'name-kind',
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    check: ({ otherNameKinds }) =>
      when(
        otherNameKinds.length > 0,
        `The CSR asks for alternative names of the kind ${quoted(otherNameKinds)}; ` +
          'TLS certificates carry only domain names and IP addresses. Create the CSR without the others.',
      ),
  },
  {
    code: 'must-staple',
    clause: 'RFC 7633',
    severity: 'warn',
    check: ({ extensions }) =>
      when(
        extensions.some(({ name }) => name === 'tlsFeature'),
        'The CSR asks for OCSP must-staple, which the CA may leave out or refuse.',
      ),
  },
  {
    code: 'extension-unusual',
    clause: 'BR 7.1.2.7.6',
    severity: 'warn',
    check: ({ extensions }) => {
      const unusual = extensions.filter(({ name }) => !ORDINARY.includes(name)).map(({ name }) => name);
      return when(unusual.length > 0, `The CSR asks for ${quoted(unusual)}, which the CA will leave out.`);
    },
  },
  {
    code: 'default-written',
    clause: 'X.690 §11.5',
    severity: 'warn',
    check: ({ writesDefault }) =>
      when(writesDefault, 'The CSR writes out a default value that belongs left out. Most CAs tolerate it.'),
  },
];
