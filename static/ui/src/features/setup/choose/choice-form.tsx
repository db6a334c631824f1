/** Which project: a new one, an existing one, or one that is only looked at. */
import type { Dispatch, FormEvent, SetStateAction } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { PROJECT } from '../../../../../../src/domain/setup/names';
import { ChoiceRow, type Choice } from '../../../shared/parts/choice-row';
import { FieldRow } from '../../../shared/parts/field-row';
import { FORM, keyHelp } from '../../../texts/setup';
import { ProjectKeys } from './project-keys';

export type Mode = 'new' | 'attach' | 'check';

export interface Chosen {
  readonly mode: Mode;
  readonly projectKey: string;
  readonly projectName: string;
}

/** @param taken the usual project is there already: what follows is about another one */
export function firstChoice(taken: boolean): Chosen {
  if (taken) return { mode: 'attach', projectKey: '', projectName: '' };
  return { mode: 'new', projectKey: PROJECT.key, projectName: PROJECT.name };
}

const MODES: readonly Choice<Mode>[] = (['new', 'attach', 'check'] as const).map((value) => ({
  value,
  label: FORM.modes[value],
}));

interface ChoiceFormProps {
  /** The key that a new project gets unless another one is typed. */
  readonly usualKey: string;
  readonly chosen: Chosen;
  readonly change: Dispatch<SetStateAction<Chosen>>;
  readonly faults: readonly FieldFault[];
  readonly busy: boolean;
  readonly act: () => void;
}

export function ChoiceForm({ usualKey, chosen, change, faults, busy, act }: ChoiceFormProps) {
  const { mode } = chosen;
  const [touched, setTouched] = useState(false);
  const choose = (next: Mode) =>
    change((before) => ({ ...before, mode: next, ...(!touched && { projectKey: next === 'new' ? usualKey : '' }) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) act();
  };
  const of = (field: string) => faults.filter((one) => one.field === field).map(({ message }) => message);
  return (
    <form onSubmit={submit} noValidate>
      <ChoiceRow
        {...{ id: 'set-up-mode', label: FORM.which, help: FORM.help[mode], faults: [] }}
        {...{ choices: MODES, chosen: mode, change: choose }}
      />
      {mode === 'new' && (
        <FieldRow id="set-up-name" label={FORM.name} help={[]} faults={of('projectName')}>
          {(control) => (
            <Textfield
              {...control}
              isInvalid={control['aria-invalid']}
              value={chosen.projectName}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => change((before) => ({ ...before, projectName: value }))}
            />
          )}
        </FieldRow>
      )}
      <FieldRow id="set-up-key" label={FORM.key} help={keyHelp(mode)} faults={of('projectKey')}>
        {(control) => (
          <>
            <Textfield
              {...control}
              {...(mode !== 'new' && { list: 'set-up-projects' })}
              isInvalid={control['aria-invalid']}
              value={chosen.projectKey}
              autoComplete="off"
              spellCheck={false}
              onChange={({ currentTarget: { value } }) => {
                setTouched(true);
                change((before) => ({ ...before, projectKey: value }));
              }}
            />
            {mode !== 'new' && <ProjectKeys id="set-up-projects" />}
          </>
        )}
      </FieldRow>
      <div className="buttons form-end">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {FORM.acts[mode]}
        </Button>
      </div>
    </form>
  );
}
