/** How a certificate is installed on the usual servers, with the names of its own files. */
import type { FileKind } from '../../../../../../src/pki/download/file-names';
import { fileName, fileStem } from '../../../../../../src/pki/download/file-names';

export const SERVERS = ['nginx', 'apache', 'iis', 'java'] as const;

export type Server = (typeof SERVERS)[number];

export interface Step {
  readonly say: string;
  readonly command?: string;
}

export interface Guide {
  readonly title: string;
  /** What is needed, in the order in which the server wants it. */
  readonly files: readonly FileKind[];
  readonly steps: readonly Step[];
}

/** What a guide is written for. */
export interface Installed {
  readonly commonName: string;
  /** A name to look at in a browser; a wildcard is none. */
  readonly host: string;
  /** SHA-1, upper-case hex: Windows names certificates by it. */
  readonly thumbprint: string;
}

interface Named extends Installed {
  readonly stem: string;
  readonly key: string;
  readonly file: (kind: FileKind) => string;
}

const FOLDER = '/etc/ssl/private';

const GUIDES: Record<Server, (named: Named) => Guide> = {
  nginx: ({ file, key, host }) => ({
    title: 'nginx',
    files: ['full-chain'],
    steps: [
      copy(file('full-chain'), key),
      {
        say: 'Name both in the “server” block. The chain goes into the one file, certificate first.',
        command: `ssl_certificate     ${FOLDER}/${file('full-chain')};\nssl_certificate_key ${FOLDER}/${key};`,
      },
      { say: 'Test the configuration and load it.', command: 'sudo nginx -t && sudo systemctl reload nginx' },
      look(host),
    ],
  }),
  apache: ({ file, key, host }) => ({
    title: 'Apache',
    files: ['full-chain'],
    steps: [
      copy(file('full-chain'), key),
      {
        say: 'Name both in the “VirtualHost” (Apache 2.4.8 and later; the chain goes into the one file, certificate first).',
        command: `SSLCertificateFile    ${FOLDER}/${file('full-chain')}\nSSLCertificateKeyFile ${FOLDER}/${key}`,
      },
      {
        say: 'Test the configuration and load it (the service is called httpd on Red Hat).',
        command: 'sudo apachectl configtest && sudo systemctl reload apache2',
      },
      look(host),
    ],
  }),
  iis: ({ file, key, stem, host, thumbprint }) => ({
    title: 'IIS',
    files: ['pkcs7', 'full-chain'],
    steps: [
      {
        say: 'If the CSR was made on this Windows server, its key is there already: complete the request.',
        command: `certreq -accept -machine ${file('pkcs7')}`,
      },
      {
        say: 'If the key is a file, put both into one first, where OpenSSL is …',
        command: pkcs12({ key, chain: file('full-chain'), keystore: `${stem}.pfx` }),
      },
      { say: '… and import that on the server.', command: `certutil -f -importpfx ${stem}.pfx` },
      {
        say: 'Bind it to the site in PowerShell; put the name of your site in place of “Default Web Site”.',
        command: `Import-Module WebAdministration\n(Get-WebBinding -Name "Default Web Site" -Protocol https).AddSslCertificate("${thumbprint}", "My")`,
      },
      look(host),
    ],
  }),
  java: ({ file, key, stem, host }) => ({
    title: 'Java (keytool)',
    files: ['pkcs7', 'full-chain'],
    steps: [
      {
        say: 'If the key is in a keystore already (the CSR was made with keytool), import the answer under the same alias: keytool puts the chain in order.',
        command: `keytool -importcert -trustcacerts -alias ${stem} -file ${file('pkcs7')} -keystore keystore.p12`,
      },
      {
        say: 'If the key is a file, make a keystore of both. Java takes PKCS #12 as it is.',
        command: pkcs12({ key, chain: file('full-chain'), keystore: 'keystore.p12', alias: stem }),
      },
      {
        say: 'Look what is in it: the certificate comes first, its issuers after it.',
        command: `keytool -list -v -keystore keystore.p12 -alias ${stem}`,
      },
      look(host),
    ],
  }),
};

export function guideOf(server: Server, installed: Installed): Guide {
  const { commonName } = installed;
  const stem = fileStem(commonName);
  return GUIDES[server]({ ...installed, stem, key: `${stem}.key`, file: (kind) => fileName(commonName, kind) });
}

/** @returns a name of the certificate that a browser could ask for; a plain word where there is none */
export function hostToLookAt(names: readonly string[]): string {
  const [first = ''] = names;
  const plain = names.find((name) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name));
  if (plain !== undefined) return plain;
  return /^\*(\.[a-z0-9-]+)+$/i.test(first) ? first.replace('*', 'www') : 'your-server.example.com';
}

function copy(chain: string, key: string): Step {
  return {
    say: 'Put the chain and your private key onto the server; nobody else may read the key.',
    command: `sudo install -m 644 ${chain} ${FOLDER}/\nsudo install -m 600 ${key} ${FOLDER}/`,
  };
}

interface Keystore {
  readonly key: string;
  readonly chain: string;
  readonly keystore: string;
  readonly alias?: string;
}

function pkcs12({ key, chain, keystore, alias }: Keystore): string {
  const named = alias === undefined ? '' : ` -name ${alias}`;
  return `openssl pkcs12 -export -inkey ${key} -in ${chain}${named} -out ${keystore}`;
}

function look(host: string): Step {
  return {
    say: 'Look whether the new one is served: its serial number must be the one above.',
    command: `openssl s_client -connect ${host}:443 -servername ${host} </dev/null | openssl x509 -noout -serial -dates`,
  };
}
