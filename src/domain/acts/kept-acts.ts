/** Which acts the site's own workflow keeps from a person: its conditions hold for a button as for the transition that it stands for. */
import type { AppRuleKey } from '../setup/app-rules';
import { TRANSITIONS } from '../setup/certificate-workflow';
import type { Act } from './act';
import type { Offers } from './offers';

/** A transition that leaves the status, whether or not its conditions hold for the person. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly isAvailable: boolean;
}

/** A transition of some workflow that carries a post function of the app. */
export interface RuleCarrier {
  /** Key of the module. */
  readonly rule: string;
  readonly id: string;
  readonly name: string;
}

/** The rule whose transition does the same as the button. */
const RULE_OF: Readonly<Record<Act, AppRuleKey>> = {
  renew: 'renew',
  replace: 'replace',
  revoke: 'revoke',
  'do-not-renew': 'do-not-renew',
  'check-status': 'check-status',
  cancel: 'cancel-request',
};

/** @returns those of the acts whose transitions are all there, and all closed to the person */
export function keptActs(
  acts: readonly Act[],
  steps: readonly Step[],
  carriers: readonly RuleCarrier[],
): ReadonlySet<Act> {
  const isKept = (act: Act) => {
    const own = stepsOf(RULE_OF[act], steps, carriers);
    return own.length > 0 && own.every(({ isAvailable }) => !isAvailable);
  };
  return new Set(acts.filter(isKept));
}

/** Ids of transitions repeat from workflow to workflow, so the name has to fit as well; one without our rule counts by the name that set-up gives it. */
function stepsOf(rule: AppRuleKey, steps: readonly Step[], carriers: readonly RuleCarrier[]): readonly Step[] {
  const carrying = steps.filter(({ id, name }) =>
    carriers.some((one) => one.rule === rule && one.id === id && one.name === name),
  );
  if (carrying.length > 0) return carrying;
  return steps.filter(({ name }) => TRANSITIONS.some((one) => one.name === name && one.rules.includes(rule)));
}

/** What is offered, without what the site keeps from the person. */
export function withoutKept({ offers, ...rest }: Offers, kept: ReadonlySet<Act>): Offers {
  return { ...rest, offers: offers.map((offer) => (kept.has(offer.act) ? { ...offer, whyNot: KEPT } : offer)) };
}

export const KEPT =
  'The workflow of this site keeps this step from you: it has a condition that is not met. Ask someone who may do it, or a project admin.';
