/** Which of several people may decide about an order now. */
import type { ApprovalSettings } from '../../../domain/approval/approval-settings';
import { whyNotDecide } from '../../../domain/approval/who-may-decide';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';

interface Rules {
  readonly settings: ApprovalSettings;
  /** Account ids of those who asked for it or own it. */
  readonly askers: readonly string[];
}

/** @returns those of the people who are in the group, and did not ask for it where that counts */
export async function eligible(
  ports: Pick<Ports, 'groups'>,
  accountIds: readonly string[],
  { settings, askers }: Rules,
): Promise<readonly string[]> {
  const judged = await together(
    accountIds.map(async (accountId) => {
      const isMember = await ports.groups.isMember(settings.group, accountId);
      return whyNotDecide({ accountId, isMember }, { settings, askers, given: [] }) === undefined;
    }),
  );
  return accountIds.filter((_, place) => judged[place]);
}
