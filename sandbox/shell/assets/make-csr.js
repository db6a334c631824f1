// Makes an RSA key and a PKCS#10 request (RFC 2986) in the browser. The key is handed to the person as a file and kept nowhere.
'use strict';
const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

/** DER (X.690): tag, length, content. */
function der(tag, ...parts) {
  const content = parts.flatMap((part) => [...part]);
  const { length } = content;
  const short = length < 128 ? [length] : undefined;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Uint8Array.from([tag, ...(short ?? long), ...content]);
}
const sequence = (...parts) => der(0x30, ...parts);
const bits = (bytes) => der(0x03, [0], bytes);
const ascii = (text) => new TextEncoder().encode(text);

/** Object identifiers, encoded. */
const OID = {
  commonName: der(0x06, [0x55, 0x04, 0x03]),
  subjectAltName: der(0x06, [0x55, 0x1d, 0x11]),
  extensionRequest: der(0x06, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x0e]),
  sha256WithRsa: der(0x06, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]),
};

function requestInfo(names, publicKey) {
  const subject = sequence(der(0x31, sequence(OID.commonName, der(0x0c, ascii(names[0])))));
  const alternatives = sequence(...names.map((name) => der(0x82, ascii(name))));
  const extensions = sequence(sequence(OID.subjectAltName, der(0x04, alternatives)));
  const attributes = der(0xa0, sequence(OID.extensionRequest, der(0x31, extensions)));
  return sequence(der(0x02, [0]), subject, publicKey, attributes);
}

function pem(label, bytes) {
  const text = btoa(String.fromCharCode(...bytes)).replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`;
}

async function makeKeyAndCsr(names) {
  const { subtle } = crypto;
  const pair = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const info = requestInfo(names, new Uint8Array(await subtle.exportKey('spki', pair.publicKey)));
  const signature = new Uint8Array(await subtle.sign(ALGORITHM.name, pair.privateKey, info));
  const csr = sequence(info, sequence(OID.sha256WithRsa, der(0x05)), bits(signature));
  const key = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey));
  return { csr: pem('CERTIFICATE REQUEST', csr), key: pem('PRIVATE KEY', key) };
}

function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-pem-file' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Host names as they stand in a certificate; anything else is for openssl. */
const HOST_NAME = /^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/i;

async function helpWithCsr(help) {
  const part = (name) => help.querySelector(`[data-part="${name}"]`);
  const names = part('names')
    .value.split(/[\s,]+/)
    .filter(Boolean);
  const wrong = names.find((name) => !HOST_NAME.test(name));
  if (names.length === 0 || wrong !== undefined) {
    part('word').textContent = names.length === 0 ? 'Give at least one name.' : `“${wrong}” is no host name.`;
    return;
  }
  const { csr, key } = await makeKeyAndCsr(names);
  const file = `${names[0].replace('*', 'wildcard')}.key`;
  download(file, key);
  document.getElementById(help.dataset.csrFor).value = csr;
  part('word').textContent = `The private key went to your downloads as ${file}: keep it. The CSR is filled in.`;
}

globalThis.prepareCsrHelp = (within) => {
  for (const help of within.querySelectorAll('[data-csr-for]'))
    help.querySelector('[data-part=make]').addEventListener('click', () => void helpWithCsr(help));
};
globalThis.prepareCsrHelp(document);
