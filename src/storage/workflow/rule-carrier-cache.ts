/** Where the app's post functions stand in this Jira's workflows, kept so that not every panel has to ask. */
import { kvs } from '@forge/kvs';
import type { RuleCarrier } from '../../domain/acts/kept-acts';
import { keys } from '../keys';
import { ruleCarriersSchema } from '../records/cached-records';

interface KnownCarriers {
  readonly carriers: readonly RuleCarrier[];
  /** Epoch milliseconds. */
  readonly readAt: number;
}

export const ruleCarrierCache = {
  async find(): Promise<KnownCarriers | undefined> {
    const stored = await kvs.get(keys.ruleCarriers);
    return stored === undefined ? undefined : ruleCarriersSchema.parse(stored);
  },
  keep: (known: KnownCarriers) => kvs.set(keys.ruleCarriers, known),
};
