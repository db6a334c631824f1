/** The rows of the report, each with what it takes to have it otherwise. */
import { ABILITIES as ALL_ABILITIES, ACTIONS as ALL_ACTIONS } from '../../../../../../src/domain/account/rights';
import type { Ability, AccountAction, AccountRights, RightAnswer } from '../../../../../../src/domain/account/rights';
import { ABILITIES, ACTIONS, DETAILS } from '../../../texts/accounts/report';

export interface ReportRow {
  readonly what: string;
  readonly answer: RightAnswer;
  /** Empty where there is nothing more to say. */
  readonly detail: string;
}

export function rowsOf(rights: AccountRights): Record<'abilities' | 'actions', readonly ReportRow[]> {
  return {
    abilities: ALL_ABILITIES.map((ability) => abilityRow(rights, ability)),
    actions: ALL_ACTIONS.map((action) => actionRow(rights, action)),
  };
}

function abilityRow({ abilities }: AccountRights, ability: Ability): ReportRow {
  const { can, said } = abilities[ability];
  const isNothingThere = ability === 'details' && can === 'untold' && said === '';
  return { what: ABILITIES[ability], answer: can, detail: isNothingThere ? DETAILS.noCertificate : said };
}

function actionRow({ actions }: AccountRights, action: AccountAction): ReportRow {
  const answer = actions[action];
  return { what: ACTIONS[action], answer, detail: answer === 'yes' ? '' : DETAILS.action[answer] };
}
