/** Asks Jira, as the person in front, which of the offered acts the site's workflow keeps from that person (docs/adr/0020). */
import type { Act } from '../../../domain/acts/act';
import { keptActs } from '../../../domain/acts/kept-acts';
import type { Offer } from '../../../domain/acts/offers';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'asPerson' | 'workflowRules'>;

/** One call where something is offered, none where nothing is. */
export async function keptFromPerson(
  ports: Needs,
  issueId: string,
  offers: readonly Offer[],
): Promise<ReadonlySet<Act>> {
  const possible = offers.flatMap(({ act, whyNot }) => (whyNot === undefined ? [act] : []));
  if (possible.length === 0) return new Set();
  const [steps, carriers] = await together([ports.asPerson.steps(issueId), ports.workflowRules.carriers()]);
  // What the workflow says is not known: Jira's permission decides alone.
  if (!steps) return new Set();
  return keptActs(possible, steps, carriers);
}
