/** Narrows by organizations, as SCM lists them now; those chosen before stand even where SCM does not answer. */
import { useCallback } from 'react';
import { issueRuleCalls } from '../../../../../../src/contract/admin/issue-rule-calls';
import type { NamedId } from '../../../../../../src/domain/account/listed-certificate';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { controlOf, Help } from '../../../shared/parts/field-row';
import { FIELDS } from '../../../texts/accounts/issues';
import { OPTIONAL } from '../../../texts/shared';

interface OrganizationRowProps {
  readonly account: string;
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
}

const ROW = { id: 'issue-organizations', faults: [], help: FIELDS.organizations.help };

export function OrganizationRow({ account, chosen, change }: OrganizationRowProps) {
  const load = useCallback(() => ask(issueRuleCalls.listIssueOrganizations, { account }), [account]);
  const answer = useAnswer(load);
  const listed = answer.state.phase === 'ready' ? answer.state.data : [];
  const known = new Set(listed.map(({ id }) => id));
  const others = chosen.filter((id) => !known.has(id)).map((id) => ({ id, name: FIELDS.organizations.kept(id) }));
  const toggle = (id: string, checked: boolean) =>
    change(checked ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <div className="field-row">
      <div className="field-control">
        <fieldset className="radios" {...controlOf(ROW)}>
          <legend className="field-label">
            {FIELDS.organizations.label} <span className="subtle">{OPTIONAL}</span>
          </legend>
          <Choices organizations={others} {...{ chosen, toggle }} />
          <Await answer={answer} what={FIELDS.organizations.what}>
            {(organizations) => <Choices {...{ organizations, chosen, toggle }} />}
          </Await>
        </fieldset>
      </div>
      <Help {...ROW} />
    </div>
  );
}

interface ChoicesProps {
  readonly organizations: readonly NamedId[];
  readonly chosen: readonly string[];
  readonly toggle: (id: string, checked: boolean) => void;
}

function Choices({ organizations, chosen, toggle }: ChoicesProps) {
  if (organizations.length === 0) return null;
  return (
    <div className="issue-choices">
      {organizations.map(({ id, name }) => (
        <label key={id} className="checkbox">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          {name === '' ? FIELDS.organizations.kept(id) : name}
        </label>
      ))}
    </div>
  );
}
