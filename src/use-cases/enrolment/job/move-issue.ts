/** Moves an issue to where it belongs, and says where its workflow does not let it go there. */
import { noTransition } from '../../../domain/issue/enrolled-comment';
import type { Order } from '../../../domain/order/order';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { sayToAgents } from '../../say';
import { unlessRefused } from '../../unless-refused';

interface Move {
  /** An earlier job may have said already that the workflow lacks it. */
  readonly repeated: boolean;
  readonly moveTo: string;
  readonly order: Order;
}

/** The comment says what happened; a workflow that does not let the issue go there is no reason to say it again. */
export async function move(
  ports: Pick<Ports, 'issues'>,
  { id, status }: Issue,
  { moveTo, repeated, order }: Move,
): Promise<void> {
  if (status.name === moveTo) return;
  const done = { moved: true };
  await unlessRefused(async () => (done.moved = await ports.issues.moveTo(id, moveTo)));
  if (done.moved) return;
  const since = repeated ? order.untoldSince : undefined;
  await unlessRefused(() => sayToAgents(ports, id, { sentence: noTransition(status.name, moveTo), since }));
}
