/** Which project: a new one, an existing one, or one that is only looked at. */
import type { Dispatch, FormEvent, SetStateAction } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { PROJECT } from '../../../../../../src/domain/setup/names';
import { ChoiceRow, type Choice } from '../../../shared/parts/choice-row';
import { FieldRow } from '../../../shared/parts/field-row';
import { ProjectKeys } from './project-keys';

export type Mode = 'new' | 'attach' | 'check';

export interface Chosen {
  readonly mode: Mode;
  readonly projectKey: string;
  readonly projectName: string;
}

export const FIRST_CHOICE: Chosen = { mode: 'new', projectKey: PROJECT.key, projectName: PROJECT.name };

const MODES: readonly Choice<Mode>[] = [
  { value: 'new', label: 'A new project' },
  { value: 'attach', label: 'An existing project' },
  { value: 'check', label: 'Only check a project' },
];

const HELP: Readonly<Record<Mode, readonly string[]>> = {
  new: ['Makes a project for certificates with everything that it needs.'],
  attach: [
    'Adds certificates to a company-managed software, business or service management project. You see what would change first.',
  ],
  check: [
    'For a project that somebody set up by hand: says what is missing and who has to do what. Nothing is changed.',
  ],
};

/** The button of each mode; attaching starts with a look. */
const ACTS: Readonly<Record<Mode, string>> = {
  new: 'Set up the project',
  attach: 'Show what would change',
  check: 'Check the project',
};

interface ChoiceFormProps {
  readonly chosen: Chosen;
  readonly change: Dispatch<SetStateAction<Chosen>>;
  readonly faults: readonly FieldFault[];
  readonly busy: boolean;
  readonly act: () => void;
}

export function ChoiceForm({ chosen, change, faults, busy, act }: ChoiceFormProps) {
  const { mode } = chosen;
  const [touched, setTouched] = useState(false);
  const choose = (next: Mode) =>
    change((before) => ({ ...before, mode: next, ...(!touched && { projectKey: next === 'new' ? PROJECT.key : '' }) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) act();
  };
  const of = (field: string) => faults.filter((one) => one.field === field).map(({ message }) => message);
  return (
    <form onSubmit={submit} noValidate>
      <ChoiceRow
        {...{ id: 'set-up-mode', label: 'Which project', help: HELP[mode], faults: [] }}
        {...{ choices: MODES, chosen: mode, change: choose }}
      />
      {mode === 'new' && (
        <FieldRow id="set-up-name" label="Project name" help={[]} faults={of('projectName')}>
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
      <FieldRow id="set-up-key" label="Project key" help={keyHelp(mode)} faults={of('projectKey')}>
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
          {ACTS[mode]}
        </Button>
      </div>
    </form>
  );
}

function keyHelp(mode: Mode): readonly string[] {
  return mode === 'new'
    ? ['Issues are called by it, for example CERT-1. Two to ten capital letters and digits.']
    : ['Type the key, or a part of the name to choose from the list.'];
}
