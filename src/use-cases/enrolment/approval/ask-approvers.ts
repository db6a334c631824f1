/** Whom an issue names when an order waits for approval. */
import type { ApprovalSettings } from '../../../domain/approval/approval-settings';
import type { ApprovalSubject } from '../../../domain/approval/subject/approval-subject';
import type { Verdict } from '../../../domain/approval/judge-approval';
import type { MessageOf } from '../../../domain/issue/issue-messages';
import { Problem } from '../../../domain/problem';
import type { Group } from '../../../domain/approval/group';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'groups'>;

/** So many are asked by name; of a larger group, the group alone is named. */
const MOST_MENTIONED = 10;

interface Asking {
  readonly settings: ApprovalSettings;
  readonly subject: ApprovalSubject;
  readonly askers: readonly string[];
  /** Epoch milliseconds. */
  readonly until: number;
}

/** @throws Problem `approvers-gone` where the group was deleted */
export async function askApprovers(
  ports: Needs,
  verdict: Pick<Extract<Verdict, { what: 'ask' }>, 'because' | 'differences'>,
  { settings, subject, askers, until }: Asking,
): Promise<MessageOf<'approval-asked'>> {
  const group = await groupOf(ports, settings);
  const { accountIds, all } = await ports.groups.members(settings.group);
  const may = accountIds.filter((accountId) => !settings.differ || !askers.includes(accountId));
  const { because, differences } = verdict;
  return {
    ...{ kind: 'approval-asked', because, differences, group: group.name, persons: settings.persons, until },
    approvers: all && may.length <= MOST_MENTIONED ? may : [],
    ...(all && may.length < settings.persons && { tooFew: true }),
    ...{ profile: subject.profileName, names: subject.names },
  };
}

/** @throws Problem `approvers-gone` */
export async function groupOf(ports: Needs, { group }: Pick<ApprovalSettings, 'group'>): Promise<Group> {
  const [found] = await ports.groups.named([group]);
  if (found) return found;
  throw new Problem('approvers-gone', GONE);
}

const GONE =
  'The group of people who approve orders of this certificate profile was deleted, or the app cannot see it. A Jira admin must choose another one in “Sectigo Profile Settings”.';
