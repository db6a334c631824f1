/** Checks workflows before they are stored: statuses, transitions, rules. */
import type { JsonObject } from '../../../json';
import { asText, textOf } from '../../../json';
import type { SiteState, Transition } from '../../../site/site-state';
import { ruleFaults } from './rule-checks';
import { fault, type WorkflowFault } from './workflow-fault';
import { isCategory, objects, readTransition } from '../workflow-text';

type Check = readonly [bad: boolean, code: string, sentence: string];

/** What is wrong with the `statuses` of a request. */
export function statusFaults(site: SiteState, statuses: readonly JsonObject[]): WorkflowFault[] {
  const names = new Map([...site.statuses.values()].map((status) => [status.name.toLowerCase(), status.id]));
  return statuses.flatMap((status) => {
    const name = asText(status['name']) ?? '';
    const id = asText(status['id']);
    const other = names.get(name.toLowerCase());
    const at = { statusReference: textOf(status['statusReference']) };
    const checks: readonly Check[] = [
      [name === '', 'STATUS_NAME_MISSING', 'A status needs a name.'],
      [at.statusReference === '', 'STATUS_REFERENCE_MISSING', `The status '${name}' needs a statusReference.`],
      [
        !isCategory(textOf(status['statusCategory'])),
        'STATUS_CATEGORY_INVALID',
        `The category of '${name}' is invalid.`,
      ],
      [
        id !== undefined && !site.statuses.has(id),
        'STATUS_NOT_FOUND',
        `The status with id '${id ?? ''}' does not exist.`,
      ],
      [
        other !== undefined && other !== id,
        'NON_UNIQUE_STATUS_NAME',
        `The status name '${name}' is already in use. Give its id to use it.`,
      ],
    ];
    names.set(name.toLowerCase(), id ?? '');
    return checks.flatMap(([bad, code, sentence]) => (bad ? [fault('STATUS', [code, sentence], at)] : []));
  });
}

interface Checked {
  readonly workflow: JsonObject;
  /** References that the request gives statuses. */
  readonly references: ReadonlySet<string>;
}

/** What is wrong with statuses and transitions of one workflow. */
export function workflowFaults(site: SiteState, { workflow, references }: Checked): WorkflowFault[] {
  const own = objects(workflow['statuses']).map((status) => textOf(status['statusReference']));
  const transitions = objects(workflow['transitions']).map((one) => readTransition(one, textOf));
  return [
    ...own
      .filter((reference) => !references.has(reference))
      .map((reference) =>
        fault('STATUS_LAYOUT', ['STATUS_NOT_FOUND', `The status '${reference}' is not in the request.`], {
          statusReference: reference,
        }),
      ),
    ...initialFaults(transitions),
    ...transitions.flatMap((one, at) => transitionFaults(site, one, { own, earlier: transitions.slice(0, at) })),
  ];
}

function initialFaults(transitions: readonly Transition[]): WorkflowFault[] {
  const count = transitions.filter(({ type }) => type === 'INITIAL').length;
  if (count === 1) return [];
  return [fault('WORKFLOW', ['INITIAL_TRANSITION', 'A workflow needs exactly one initial transition.'])];
}

interface Around {
  /** References of the workflow's statuses. */
  readonly own: readonly string[];
  readonly earlier: readonly Transition[];
}

function transitionFaults(site: SiteState, transition: Transition, around: Around): WorkflowFault[] {
  const { id, name, screenId } = transition;
  const lost = screenId !== undefined && !site.schemes.screens.has(screenId);
  const checks: readonly Check[] = [
    [!/^[1-9]\d*$/.test(id), 'TRANSITION_ID_INVALID', `The transition id '${id}' is not a number.`],
    [
      around.earlier.some((one) => one.id === id),
      'NON_UNIQUE_TRANSITION_ID',
      `The transition id '${id}' is used twice.`,
    ],
    [name.trim() === '', 'TRANSITION_NAME_MISSING', `The transition '${id}' needs a name.`],
    [lost, 'SCREEN_NOT_FOUND', `The screen of the transition '${name}' does not exist.`],
    ...linkChecks(transition, around.own),
  ];
  return [
    ...checks.flatMap(([bad, code, text]) => (bad ? [fault('TRANSITION', [code, text], { transitionId: id })] : [])),
    ...ruleFaults(site, transition),
  ];
}

function linkChecks({ name, type, toId, fromIds, links }: Transition, own: readonly string[]): Check[] {
  const ends = [...(fromIds === 'any' ? [] : fromIds), toId];
  const unknown = ends.find((reference) => !own.includes(reference));
  const none = `The transition '${name}' names the status '${unknown ?? ''}' that is not in the workflow.`;
  return [
    [unknown !== undefined, 'STATUS_NOT_FOUND', none],
    [
      type === 'DIRECTED' && links.length === 0,
      'TRANSITION_LINKS_MISSING',
      `The transition '${name}' leaves no status.`,
    ],
    [
      type !== 'DIRECTED' && links.length > 0,
      'TRANSITION_LINKS_INVALID',
      `The transition '${name}' must have no links.`,
    ],
  ];
}
