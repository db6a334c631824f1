/** Looks at certificates by their indexes, one record at a time. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Certificate } from '../../domain/certificate/certificate';
import type { Order } from '../../domain/order/order';
import { together } from '../../domain/work/together';
import type { CertificateFacts } from '../../use-cases/ports/profile-settings';
import { certificateRepository } from '../certificate-repository';
import { ENTITIES, INDEXES } from '../keys';
import { orderRepository } from '../order-repository';
import { LARGEST_PAGE } from '../page';
import { certificateSchema } from '../records/certificate-record';

const indexed = (name: string, partition: string) =>
  kvs
    .entity<Certificate>(ENTITIES.certificate)
    .query()
    .index(name, { partition: [partition] })
    .limit(1);

/** Every certificate is in one of these states of work. */
const WORK: readonly Certificate['work'][] = ['watched', 'open', 'closed'];

/** Of each state of work. */
const SOME = 10;

const ordersIn = (work: Order['work']) =>
  kvs
    .entity<Order>(ENTITIES.order)
    .query()
    .index(INDEXES.ordersByWork, { partition: [work] })
    .limit(SOME)
    .getMany();

export const certificateFacts: CertificateFacts = {
  async someOrders() {
    const pages = [await ordersIn('open'), await ordersIn('closed')];
    const ids = pages.flatMap(({ results }) => results.map(({ key }) => key));
    return (await together(ids.map((id) => orderRepository.find(id)))).filter((order) => order !== undefined);
  },
  async latestOfProfile(profileId) {
    const { results } = await indexed(INDEXES.certificatesByProfile, profileId).sort(Sort.DESC).getMany();
    return results[0] && certificateRepository.find(results[0].key);
  },
  async pageOfProfile(profileId, validAfter, cursor) {
    const page = kvs
      .entity<Certificate>(ENTITIES.certificate)
      .query()
      .index(INDEXES.certificatesByProfile, { partition: [profileId] })
      .where(WhereConditions.greaterThan(validAfter))
      .sort(Sort.ASC)
      .limit(LARGEST_PAGE);
    const { results, nextCursor } = await (cursor === undefined ? page : page.cursor(cursor)).getMany();
    const certificates = results.map(({ value }) => certificateSchema.parse(value));
    return { certificates, ...(nextCursor && { cursor: nextCursor }) };
  },
  async any() {
    for (const work of WORK) {
      const { results } = await indexed(INDEXES.certificatesByWork, work).getMany();
      if (results.length > 0) return true;
    }
    return false;
  },
};
