/** A certificate of an SCM account's inventory as the renewal plan takes it: whoever renews it is said by SCM, or by people who let the app do so. */
import { renewerOf } from '../../../inventory/renewal/renewer';
import type { Renewer } from '../../../inventory/renewal/renewer';
import type { InventoryRow } from '../../../inventory/rows/inventory-row';
import { NOT_GIVEN } from '../../../inventory/rows/inventory-row';
import type { CertificateToPlan, PlanState } from '../certificate-to-plan';
import { NAMES_IN_PLAN } from './facts-of-certificate';
import { keyOf } from './plan-source';

/** By whoever renews it; what a profile obtained stands in the plan as the profile's (`withoutDoubles`). */
const STATES: Readonly<Record<Renewer, PlanState>> = {
  scm: 'by-scm',
  client: 'by-client',
  app: 'waiting',
  profile: 'by-nobody',
  person: 'by-nobody',
};

/** @returns undefined for what is not valid, or was renewed already */
export function factsOfRow(row: InventoryRow): CertificateToPlan | undefined {
  const { account, sslId, status, renewed, autoRenew, commonName, names, notBefore, notAfter } = row;
  if (status !== 'issued' || renewed || autoRenew === 'successful') return undefined;
  const { issueId, requester, serialNumber } = row;
  return {
    ...{
      id: `${account}:${sslId}`,
      source: keyOf({ kind: 'account', id: account }),
      names: names.slice(0, NAMES_IN_PLAN),
    },
    ...{ name: commonName === '' ? (names[0] ?? '') : commonName, notBefore, notAfter, createdAt: notBefore },
    ...{ serialNumber: serialNumber === NOT_GIVEN ? '' : serialNumber, state: stateOf(row), issueId, requester },
    // SCM's list does not say which CA issued it.
    publicTrust: true,
  };
}

function stateOf(row: InventoryRow): PlanState {
  const renewer = renewerOf(row, false);
  return renewer === 'person' && row.autoRenew === 'failed' ? 'scm-failed' : STATES[renewer];
}
