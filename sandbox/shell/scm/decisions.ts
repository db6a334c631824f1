/** What SCM's people and its CA can do with an order, one entry each. */
import type { CertStatus } from '../../scm-server/orders/order';
import type { World } from '../../world/world';

type Choice = readonly [value: string, text: string];

export interface Decision {
  /** Last part of the address. */
  readonly verb: string;
  readonly name: string;
  /** States in which it can be done. */
  readonly from: readonly CertStatus[];
  /** Reasons to choose from. */
  readonly choices: readonly Choice[];
  /** @returns what is said when it was done */
  readonly act: (world: World, certId: string, reason: string) => string;
}

/** CRLReason of RFC 5280 §5.3.1, those that the CA/B Forum admits for TLS certificates (BR §7.2.2). */
const REVOCATION_REASONS: readonly Choice[] = [
  ['0', 'unspecified'],
  ['1', 'keyCompromise'],
  ['3', 'affiliationChanged'],
  ['4', 'superseded'],
  ['5', 'cessationOfOperation'],
  ['9', 'privilegeWithdrawn'],
];

export const DECISIONS: readonly Decision[] = [
  {
    ...{ verb: 'approve', name: 'Approve', from: ['Requested'], choices: [] },
    act(world, certId) {
      world.scm.orders.approve(certId);
      return `Order ${certId} is approved.`;
    },
  },
  {
    ...{ verb: 'decline', name: 'Decline', from: ['Requested'], choices: [] },
    act(world, certId) {
      world.scm.orders.decline(certId, 'Declined in the sandbox');
      return `Order ${certId} is declined.`;
    },
  },
  {
    ...{ verb: 'reject', name: 'Reject (CA)', from: ['Approved', 'Applied'], choices: [] },
    act(world, certId) {
      world.scm.orders.reject(certId, 'Rejected in the sandbox');
      return `Order ${certId} is rejected by the CA.`;
    },
  },
  {
    ...{ verb: 'revoke', name: 'Revoke in SCM', from: ['Issued', 'Replaced'], choices: REVOCATION_REASONS },
    act(world, certId, reason) {
      const [code = '0', words = ''] = REVOCATION_REASONS.find(([value]) => value === reason) ?? [];
      world.scm.orders.revoke(certId, Number(code));
      return `Certificate ${certId} is revoked in SCM${words === '' ? '' : ` (${words})`}. The app has yet to find out.`;
    },
  },
];
