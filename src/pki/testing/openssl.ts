/** OpenSSL as a second opinion and as a maker of odd requests in tests, where it is installed; nothing in the product imports this. */
import { execFileSync, spawnSync } from 'node:child_process';

/** True when the command line tool can be run; tests that need it are skipped otherwise. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Output of openssl as bytes. What `input` holds stands at /dev/stdin, which has to be a genuine pipe for openssl to open it. */
export function opensslBytes(options: readonly string[], input: string | Uint8Array = ''): Buffer {
  return execFileSync('sh', ['-c', 'cat | openssl "$@"', 'openssl', ...options], { input, stdio: 'pipe' });
}

/** Output of openssl as text. */
export function openssl(options: readonly string[], input: string | Uint8Array = ''): string {
  return opensslBytes(options, input).toString();
}

/** PEM of a request with a fresh key that is thrown away; `options` choose key, subject, digest and extensions. */
export function opensslRequest(...options: string[]): string {
  return openssl(['req', '-new', '-nodes', '-keyout', '/dev/null', '-utf8', ...options]);
}
