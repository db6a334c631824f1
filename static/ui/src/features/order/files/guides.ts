/** How a certificate is installed on the usual servers, with the names of its own files. */
import type { FileKind } from '../../../../../../src/pki/download/file-names';
import { STEPS } from '../../../texts/order/files';
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
        say: STEPS.nginx.name,
        command: `ssl_certificate     ${FOLDER}/${file('full-chain')};\nssl_certificate_key ${FOLDER}/${key};`,
      },
      { say: STEPS.nginx.load, command: 'sudo nginx -t && sudo systemctl reload nginx' },
      look(host),
    ],
  }),
  apache: ({ file, key, host }) => ({
    title: 'Apache',
    files: ['full-chain'],
    steps: [
      copy(file('full-chain'), key),
      {
        say: STEPS.apache.name,
        command: `SSLCertificateFile    ${FOLDER}/${file('full-chain')}\nSSLCertificateKeyFile ${FOLDER}/${key}`,
      },
      {
        say: STEPS.apache.load,
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
        say: STEPS.iis.complete,
        command: `certreq -accept -machine ${file('pkcs7')}`,
      },
      {
        say: STEPS.iis.join,
        command: pkcs12({ key, chain: file('full-chain'), keystore: `${stem}.pfx` }),
      },
      { say: STEPS.iis.importIt, command: `certutil -f -importpfx ${stem}.pfx` },
      {
        say: STEPS.iis.bind,
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
        say: STEPS.java.importIt,
        command: `keytool -importcert -trustcacerts -alias ${stem} -file ${file('pkcs7')} -keystore keystore.p12`,
      },
      {
        say: STEPS.java.join,
        command: pkcs12({ key, chain: file('full-chain'), keystore: 'keystore.p12', alias: stem }),
      },
      {
        say: STEPS.java.list,
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
    say: STEPS.copy,
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
    say: STEPS.look,
    command: `openssl s_client -connect ${host}:443 -servername ${host} </dev/null | openssl x509 -noout -serial -dates`,
  };
}
