/** Words of what changed in SCM between two syncs. */

export const CHANGES = {
  since: <Node>(since: Node) => ['Changes since the sync before, ', since],
  earlier: <Node>(at: Node) => ['The last sync found no changes. Those before were found ', at],
  none: 'The last sync found no changes.',
  added: (count: number) => `Added (${count})`,
  removed: (count: number) => `Removed (${count})`,
  changed: (count: number) => `Changed (${count})`,
  more: (count: number) => `and ${count} more`,
  named: (name: string, id: string) => (id === '' ? name : `${name} (${id})`),
};

/** What of a thing changed; a fact without words here is shown as it is called. */
const FACTS: Readonly<Record<string, string>> = {
  name: 'name',
  organization: 'organization',
  status: 'status',
  method: 'validation method',
  orderStatus: 'validation under way',
  validUntil: 'valid until',
  description: 'description',
  terms: 'terms',
  keyTypes: 'key types',
  active: 'active',
  mandatory: 'mandatory',
  input: 'input',
  options: 'options',
};

const NOTHING_SAID = 'nothing';

export const change = (fact: string, from: string, to: string): string =>
  `${FACTS[fact] ?? fact} from ${from || NOTHING_SAID} to ${to || NOTHING_SAID}`;
