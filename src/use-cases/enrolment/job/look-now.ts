/** Somebody asked how an order stands: SCM is asked at once where it has the order, and the answer takes the question's place. */
import type { Order } from '../../../domain/order/order';
import { withStatus } from '../../../domain/rule/answer-status';
import type { Ports } from '../../ports/ports';
import { collectCertificate } from './collect-certificate';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'knownKeys' | 'scm'>;

export function isAskedFor({ untold }: Order): boolean {
  return untold.some(({ kind }) => kind === 'status-asked');
}

/** @returns the order as stored; undefined when another job was faster */
export async function lookNow(ports: Needs, order: Order): Promise<Order | undefined> {
  if (order.state !== 'requested' && order.state !== 'applied') {
    return ports.orders.replace(order, withStatus(order, undefined, ports.now()));
  }
  const looked = await collectCertificate(ports, order);
  if (!looked) return undefined;
  const scm = looked.failures > order.failures ? 'silent' : 'answered';
  return ports.orders.replace(looked, withStatus(looked, scm, ports.now()));
}
