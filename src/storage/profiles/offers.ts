/** Which option of the field *Certificate profile* stands for which profile. */
import { kvs } from '@forge/kvs';
import type { Offers } from '../../use-cases/ports/profile-settings';
import { keys } from '../keys';
import { offeredOptionsSchema } from '../records/profile-settings-records';

export const offerRepository: Offers = {
  async find() {
    const stored = await kvs.get(keys.offeredOptions);
    if (stored === undefined) return { offered: [], pending: false, choices: [] };
    return { choices: [], ...offeredOptionsSchema.parse(stored) };
  },
  keep: ({ offered, pending, choices }) =>
    kvs.set(keys.offeredOptions, { offered: [...offered], pending, choices: [...choices] }),
};
