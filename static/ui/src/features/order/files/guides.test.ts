import { FILE_KINDS, fileName } from '../../../../../../src/pki/download/file-names';
import { guideOf, hostToLookAt, SERVERS } from './guides';

const installed = { commonName: '*.example.com', host: 'www.example.com', thumbprint: 'AB12' };

it.each(SERVERS)('%s: every file that a command names is one that can be had', (server) => {
  const { files, steps } = guideOf(server, installed);
  const commands = steps.map(({ command = '' }) => command).join('\n');
  const own = FILE_KINDS.map((kind) => fileName(installed.commonName, kind));
  const named = commands.match(/wildcard\.example\.com[\w.-]*\.(?:pem|p7b|cer)/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !own.includes(name))).toEqual([]);
  expect(new Set(named)).toEqual(new Set(files.map((kind) => fileName(installed.commonName, kind))));
});

it.each(SERVERS)('%s: nothing in a name can run in a shell', (server) => {
  const { steps } = guideOf(server, {
    ...installed,
    commonName: 'a;curl evil|sh $(id) `x` "y"',
    host: 'x.example.com',
  });
  const commands = steps.map(({ command = '' }) => command).join('\n');
  expect(commands).not.toMatch(/curl evil|\$\(id\)|`x`/);
  expect(commands).toContain('a_curl_evil_sh');
});

it('gives nginx and Apache the chain with the certificate first, and Windows the thumbprint', () => {
  expect(guideOf('nginx', installed).steps[1]?.command).toContain('wildcard.example.com-fullchain.pem');
  expect(guideOf('apache', installed).steps[1]?.command).toContain('SSLCertificateFile');
  expect(
    guideOf('iis', installed)
      .steps.map(({ command }) => command)
      .join(),
  ).toContain('"AB12"');
});

it.each([
  [['www.example.com'], 'www.example.com'],
  [['*.example.com', 'example.com'], 'example.com'],
  [['*.example.com'], 'www.example.com'],
  [['a b;rm'], 'your-server.example.com'],
  [[], 'your-server.example.com'],
])('of %j it looks at %s', (names, host) => {
  expect(hostToLookAt(names)).toBe(host);
});
