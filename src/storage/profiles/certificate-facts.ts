/** Looks at certificates by their indexes, one record at a time. */
import { kvs, Sort } from '@forge/kvs';
import type { Certificate } from '../../domain/certificate/certificate';
import type { CertificateFacts } from '../../use-cases/ports/profile-settings';
import { certificateRepository } from '../certificate-repository';
import { ENTITIES, INDEXES } from '../keys';

const indexed = (name: string, partition: string) =>
  kvs
    .entity<Certificate>(ENTITIES.certificate)
    .query()
    .index(name, { partition: [partition] })
    .limit(1);

/** Every certificate is in one of these states of work. */
const WORK: readonly Certificate['work'][] = ['watched', 'open', 'closed'];

export const certificateFacts: CertificateFacts = {
  async latestOfProfile(profileId) {
    const { results } = await indexed(INDEXES.certificatesByProfile, profileId).sort(Sort.DESC).getMany();
    return results[0] && certificateRepository.find(results[0].key);
  },
  async any() {
    for (const work of WORK) {
      const { results } = await indexed(INDEXES.certificatesByWork, work).getMany();
      if (results.length > 0) return true;
    }
    return false;
  },
};
