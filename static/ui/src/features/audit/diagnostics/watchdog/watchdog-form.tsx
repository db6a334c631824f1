/** In which project the admins are told, and how old a secret may become. */
import type { SyntheticEvent } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { WatchdogView } from '../../../../../../../src/domain/watchdog/watchdog-view';
import { choosableProject, PROJECTS } from '../../../../shared/choose/kinds';
import { Picker } from '../../../../shared/choose/picker';
import { FieldRow } from '../../../../shared/parts/field-row';
import { PROJECT_FIELD, SAVE, SECRET_FIELD } from '../../../../texts/watchdog';
import { useWatchdogForm } from './use-watchdog-form';

interface WatchdogFormProps {
  readonly data: WatchdogView;
  readonly reload: () => Promise<void>;
}

export function WatchdogForm({ data, reload }: WatchdogFormProps) {
  const { settings, project } = data;
  const form = useWatchdogForm(settings, reload);
  const known = [...(project ? [choosableProject(project)] : []), ...form.learnt];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <FieldRow {...PROJECT_FIELD} id="watchdog-project" faults={form.faultsOf('projectId')} optional>
        {(control) => (
          <Picker
            {...{ kind: PROJECTS, control, known, most: 1 }}
            chosen={form.projectId === '' ? [] : [form.projectId]}
            change={([chosen = ''], added) => form.choose(chosen, added)}
          />
        )}
      </FieldRow>
      <FieldRow {...SECRET_FIELD} id="watchdog-secret-days" faults={form.faultsOf('secretDays')}>
        {(control) => (
          <Textfield
            {...control}
            isInvalid={control['aria-invalid']}
            inputMode="numeric"
            autoComplete="off"
            value={form.days}
            onChange={(event) => form.setDays(event.currentTarget.value)}
          />
        )}
      </FieldRow>
      <div className="buttons">
        <Button type="submit" isLoading={form.saving}>
          {SAVE.save}
        </Button>
        <span role="status" className="subtle">
          {form.said}
        </span>
      </div>
    </form>
  );
}
