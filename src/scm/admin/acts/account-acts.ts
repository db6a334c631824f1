/** Writes to an SCM account over the Admin API: revoke, approve, decline, SCM's automated renewal (25.5 REST guide, SSL certificates). */
import type { Account } from '../../../domain/account/account';
import { Problem } from '../../../domain/problem';
import type { AccountActs, AutoRenewal } from '../../../use-cases/ports/account/account-acts';
import { ask } from '../admin-client';
import type { AdminWorld } from '../admin-client';
import type { AdminRequest } from '../endpoints';

/** Longest reason or message of SCM. */
const LONGEST_MESSAGE = 512;

export function createAccountActs(world: AdminWorld): AccountActs {
  const post = async (account: Account, endpoint: AdminRequest['endpoint'], sent: Sent) => {
    await ask(world, account, { endpoint, method: 'POST', ...sent });
  };
  return {
    revoke: (account, id, { code, words }) =>
      unlessRevoked(post(account, 'revoke', { id, body: { reasonCode: code, reason: cut(words) } })),
    revokeSerial: (account, serialNumber, { code, words }) => {
      const sent = { id: inOctets(serialNumber), body: { reasonCode: code, reason: cut(words) } };
      return unlessRevoked(post(account, 'revokeSerial', sent));
    },
    approve: (account, id, message) => post(account, 'approve', { id, body: { message: cut(message) } }),
    decline: (account, id, message) => post(account, 'decline', { id, body: { message: cut(message) } }),
    setAutoRenewal: async (account, sslId, wanted) => {
      const body = { sslId: Number(sslId), autoRenewDetails: detailsOf(wanted) };
      await ask(world, account, { endpoint: 'certificates', method: 'PUT', body });
    },
  };
}

/** As SCM writes it: `A9:3E:01`. */
function inOctets(serialNumber: string): string {
  const even = serialNumber.length % 2 === 0 ? serialNumber : `0${serialNumber}`;
  return even.match(/../g)?.join(':') ?? even;
}

interface Sent {
  readonly id: string;
  readonly body: object;
}

/** Revoked before is what was wanted. */
async function unlessRevoked(revocation: Promise<void>): Promise<void> {
  try {
    await revocation;
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'scm-revoked') throw thrown;
  }
}

function detailsOf({ on, daysBefore }: AutoRenewal) {
  return on
    ? { state: 'Scheduled', ...(daysBefore !== undefined && { daysBeforeExpiration: daysBefore }) }
    : { state: 'Not scheduled' };
}

function cut(text: string): string {
  return text.trim().slice(0, LONGEST_MESSAGE);
}
