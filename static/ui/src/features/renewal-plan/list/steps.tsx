/** The moments that led to the planned one, in the order of time. */
import { stepsOf } from '../../../../../../src/domain/renewal/plan/explain-entry';
import type { PlanEntry } from '../../../../../../src/domain/renewal/plan/plan';
import { Moment } from '../../../shared/time/moment';
import { LIST, STEPS } from '../../../texts/renewal-plan/list';

export function Steps({ entry }: { readonly entry: PlanEntry }) {
  return (
    <table className="plan-steps">
      <caption className="for-ears">{LIST.stepsTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{LIST.step}</th>
          <th scope="col">{LIST.at}</th>
        </tr>
      </thead>
      <tbody>
        {stepsOf(entry).map(({ what, at }) => (
          <tr key={what}>
            <th scope="row">{STEPS[what]}</th>
            <td>
              <Moment epochMs={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
