/** The certificates of a profile or an SCM account that a renewal plan is made of, some pages of the store at a time. */
import { Problem } from '../../../domain/problem';
import type { CertificateToPlan } from '../../../domain/renewal/plan/certificate-to-plan';
import { factsOfCertificate } from '../../../domain/renewal/plan/facts/facts-of-certificate';
import { factsOfRow } from '../../../domain/renewal/plan/facts/facts-of-row';
import type { PlanAsk, PlanPage } from '../../../domain/renewal/plan/facts/plan-source';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { profileFor } from './profile-access';

type Needs = Pick<Ports, 'accounts' | 'permissions' | 'profiles' | 'inventory' | 'certificateFacts' | 'now'>;

/** A page of the store. */
interface Part {
  readonly certificates: readonly (CertificateToPlan | undefined)[];
  readonly cursor?: string | undefined;
}

/** @param validAfter epoch milliseconds: what has ended is not renewed any more */
type ReadPart = (validAfter: number, cursor: string | undefined) => Promise<Part>;

/** Pages of a hundred that one call reads. */
const MOST_PAGES = 5;

/** @throws Problem `not-found` where the person may not see the source */
export async function listPlanCertificates(ports: Needs, ask: PlanAsk): Promise<PlanPage> {
  const read = ask.kind === 'profile' ? await ofProfile(ports, ask.id) : await ofAccount(ports, ask.id);
  const begun = ask.cursor === undefined ? { now: ports.now(), place: undefined } : placeIn(ask.cursor);
  const certificates: CertificateToPlan[] = [];
  let cursor: string | undefined = begun.place;
  for (let page = 0; page < MOST_PAGES; page++) {
    const part = await read(begun.now, cursor);
    certificates.push(...part.certificates.filter((one) => one !== undefined));
    cursor = part.cursor;
    if (cursor === undefined) break;
  }
  return { certificates, ...(cursor !== undefined && { cursor: `${begun.now} ${cursor}` }) };
}

/** What was *now* when the list was begun, and the store's own place in it. */
const CURSOR = /^(\d{1,15}) (\S.*)$/s;

function placeIn(cursor: string): { readonly now: number; readonly place: string } {
  const [, now, place] = CURSOR.exec(cursor) ?? [];
  if (place === undefined) {
    throw new Problem('invalid-input', 'This page of certificates does not belong to the plan. Reload the page.');
  }
  return { now: Number(now), place };
}

async function ofProfile(ports: Needs, id: string): Promise<ReadPart> {
  const profile = await profileFor(ports, id);
  return async (validAfter, cursor) => {
    const page = await ports.certificateFacts.pageOfProfile(id, validAfter, cursor);
    return { certificates: page.certificates.map((one) => factsOfCertificate(one, profile)), cursor: page.cursor };
  };
}

async function ofAccount(ports: Needs, account: string): Promise<ReadPart> {
  await accountFor(ports, account, 'see');
  return async (validAfter, cursor) => {
    const page = await ports.inventory.list({ account, endsFrom: validAfter, cursor });
    return { certificates: page.rows.map(factsOfRow), cursor: page.cursor };
  };
}
