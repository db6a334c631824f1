/** Ties the dialog to the workflow editor, which asks for the configuration when somebody presses Add or Update. */
import { useEffect, useRef, useState } from 'react';
import { workflowRules } from '@forge/jira-bridge';
import type { RuleDraft } from '../../../../../src/domain/rule/saved-rule';
import type { OpenRule } from './rule-place';
import { openState, submitted } from './rule-state';
import type { RuleState } from './rule-state';

export interface RuleForm {
  readonly state: RuleState;
  readonly edit: (change: Partial<RuleDraft>) => void;
  /** The editor cannot be told what is set here: nothing can be saved. */
  readonly cutOff: boolean;
}

export function useRuleForm(rule: OpenRule): RuleForm {
  const [state, setState] = useState(() => openState(rule));
  const [cutOff, setCutOff] = useState(false);
  const current = useRef(state.draft);
  useEffect(() => {
    const answer = (): string | undefined => {
      const { text, faults } = submitted(rule, current.current);
      setState((before) => ({ ...before, faults }));
      if (text === undefined) setTimeout(focusFault);
      return text;
    };
    // Undefined refuses to save (Forge, workflowRules.onConfigure); its type does not know that.
    workflowRules.onConfigure(answer as () => string).catch(() => setCutOff(true));
  }, [rule]);
  const edit = (change: Partial<RuleDraft>) => {
    current.current = { ...current.current, ...change };
    setState({ draft: current.current, faults: {} });
  };
  return { state, edit, cutOff };
}

function focusFault(): void {
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
