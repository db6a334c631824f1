/** The profiles that a workflow rule can be bound to: their names and nothing else. */
import type { NamedProfile } from '../../domain/rule/saved-rule';
import type { Ports } from '../ports/ports';

export async function listRuleProfiles(ports: Pick<Ports, 'profiles'>): Promise<readonly NamedProfile[]> {
  return (await ports.profiles.list()).map(({ id, name }) => ({ id, name }));
}
