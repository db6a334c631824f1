/** The group *Where it may be used* of a profile's form. */
import Heading from '@atlaskit/heading';
import type { ProfileDraft } from '../../../../../../../src/domain/profile';
import { CheckboxRow, FieldRow } from '../../../../shared/parts/field-row';
import { ENABLED_FIELD, HOME_FIELD, PROJECTS_FIELD, REACH_TITLE } from '../../../../texts/profiles/reach';
import type { ReachField } from '../../../../texts/profiles/reach';
import type { Choosable } from '../../../../shared/choose/choices';
import { choosableProject, PROJECTS } from '../../../../shared/choose/kinds';
import { Picker } from '../../../../shared/choose/picker';
import { controlId } from '../fields';
import { faultsOf } from '../form-state';
import type { OpenForm } from '../use-profile-form';

/** As many as a profile takes (src/domain/profile.ts). */
const MOST_PROJECTS = 100;

export function ReachGroup({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  const { enabled = true, projects = [], homeProject = '' } = state.draft;
  const known = state.projects.map(choosableProject);
  const edit = (change: Partial<Pick<ProfileDraft, ReachField>>, found?: Choosable) =>
    dispatch({ type: 'edited', change, ...(found && { project: { id: found.id, key: found.id, name: found.label } }) });
  const rowOf = (name: ReachField) => ({ id: controlId(name), faults: faultsOf(state, name) });
  return (
    <section className="form-group" aria-labelledby="reach-heading">
      <Heading size="small" as="h2" id="reach-heading">
        {REACH_TITLE}
      </Heading>
      <CheckboxRow
        {...ENABLED_FIELD}
        {...rowOf(ENABLED_FIELD.name)}
        checked={enabled}
        change={(next) => edit({ enabled: next })}
      />
      <FieldRow {...PROJECTS_FIELD} {...rowOf(PROJECTS_FIELD.name)}>
        {(control) => (
          <Picker
            {...{ kind: PROJECTS, control, chosen: projects, known, most: MOST_PROJECTS }}
            change={(chosen, added) => edit({ projects: [...chosen] }, added)}
          />
        )}
      </FieldRow>
      <FieldRow {...HOME_FIELD} {...rowOf(HOME_FIELD.name)}>
        {(control) => (
          <Picker
            {...{ kind: PROJECTS, control, chosen: homeProject === '' ? [] : [homeProject], known, most: 1 }}
            change={([chosen = ''], added) => edit({ homeProject: chosen }, added)}
          />
        )}
      </FieldRow>
    </section>
  );
}
