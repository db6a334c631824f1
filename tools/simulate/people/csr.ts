/** CSRs of the requesters: each with a key of its own, which nothing keeps. */
import { createCsr as make } from '../../../sandbox/world/keys';

export { pasted } from '../../../sandbox/world/person';

export async function createCsr(name: string): Promise<string> {
  return (await make([name])).csrPem;
}
