/** The port to an SCM account over the Admin API, in its OAuth form and in its classic one. */
import * as z from 'zod/mini';
import type { Account } from '../../domain/account/account';
import type { ListedCertificate } from '../../domain/account/listed-certificate';
import type { CustomField } from '../../domain/account/reference-data';
import { Problem } from '../../domain/problem';
import type { ListPage, NamedPageAt, PageAt, ScmAccount } from '../../use-cases/ports/account/scm-account';
import type { Answer } from '../client';
import { ask, parsed } from './admin-client';
import type { AdminWorld } from './admin-client';
import { LARGEST_PAGE } from './endpoints';
import type { AdminEndpoint } from './endpoints';
import { whatItMay } from './probes';
import { changedSince } from './reports/changed-since';
import { UNREADABLE } from './speech';
import { certificateAnswer } from './wire/certificate';
import { customFieldAnswer, domainAnswer, domainStateAnswer, namedAnswer } from './wire/reference';
import { organizationAnswer, profileAnswer } from './wire/reference';

export function createAdminApi(world: AdminWorld): ScmAccount {
  const page =
    <Row>(endpoint: AdminEndpoint, row: z.ZodMiniType<Row>) =>
    async (account: Account, at: PageAt | NamedPageAt) => {
      const size = Math.min(Math.max(1, at.size), LARGEST_PAGE);
      const query = { size, position: at.position, ...('commonName' in at && { commonName: at.commonName }) };
      return pageOf(await ask(world, account, { endpoint, query }), row, { ...at, size });
    };
  const list =
    <Row>(endpoint: AdminEndpoint, row: z.ZodMiniType<Row>) =>
    async (account: Account) =>
      rowsOf(await ask(world, account, { endpoint }), row).rows;
  return {
    whatItMay: (account) => whatItMay(world, account),
    listCertificates: page('certificates', certificateAnswer),
    certificate: (account, sslId) => details(world, account, sslId),
    changedSince: (account, since) => changedSince(world, account, since),
    organizations: list('organizations', organizationAnswer),
    domains: page('domains', namedAnswer),
    domainStates: page('domainStates', domainStateAnswer),
    domain: async (account, id) => parsed(domainAnswer, await ask(world, account, { endpoint: 'domain', id })),
    certificateProfiles: list('certificateProfiles', profileAnswer),
    customFields: (account) => customFields(world, account),
  };
}

/** Details without a status say nothing about the certificate: better not read than read as empty. */
async function details(world: AdminWorld, account: Account, sslId: string): Promise<ListedCertificate> {
  const certificate = parsed(certificateAnswer, await ask(world, account, { endpoint: 'certificate', id: sslId }));
  if (certificate.status === undefined) throw new Problem('scm-unreadable', UNREADABLE);
  return { ...certificate, complete: true };
}

/** Those who may not read the definitions in full can read their names. */
async function customFields(world: AdminWorld, account: Account): Promise<readonly CustomField[]> {
  try {
    const answer = await ask(world, account, { endpoint: 'customFields', query: { certType: 'SSL' } });
    return rowsOf(answer, customFieldAnswer).rows;
  } catch (thrown) {
    if (!(thrown instanceof Problem) || !LESS_MAY_DO.has(thrown.code)) throw thrown;
    return rowsOf(await ask(world, account, { endpoint: 'plainCustomFields' }), customFieldAnswer).rows;
  }
}

const LESS_MAY_DO: ReadonlySet<string> = new Set(['scm-rights', 'scm-url', 'scm-unknown-certificate']);

interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly received: number;
}

/** @throws Problem `scm-unreadable` for what is no list: a page of HTML must not pass for an empty account */
function rowsOf<Row>(answer: Answer, row: z.ZodMiniType<Row>): Rows<Row> {
  const sent = parsed(z.array(z.unknown()), answer);
  const rows = sent.flatMap((one) => {
    const read = row.safeParse(one);
    return read.success ? [read.data] : [];
  });
  return { rows, received: sent.length };
}

function pageOf<Row>(answer: Answer, row: z.ZodMiniType<Row>, at: PageAt): ListPage<Row> {
  const { rows, received } = rowsOf(answer, row);
  const said = answer.response.headers.get('x-total-count') ?? '';
  const seen = at.position + received;
  return { rows, received, total: /^\d{1,10}$/.test(said) ? Number(said) : seen + (received === at.size ? 1 : 0) };
}
