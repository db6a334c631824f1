/** Runs the Forge rules of a transition through whoever hosts the app. */
import { parseJson, type Json } from '../json';
import type { WorkflowRule } from '../site-definition';
import type { PostFunctionEvent, RuleHost, ValidatorEvent } from './rule-host';

const NO_HOST = 'The app that provides a validator of this transition is not installed.';

export class RuleRunner {
  #host: RuleHost | undefined;

  attach(host: RuleHost): void {
    this.#host = host;
  }

  /** The first refusal, or undefined when all validators pass. Without the app a validator refuses. */
  async firstRefusal(
    rules: readonly WorkflowRule[] | undefined,
    event: Omit<ValidatorEvent, 'configuration'>,
  ): Promise<string | undefined> {
    for (const rule of active(rules)) {
      const refusal = this.#host
        ? await this.#host.validate(rule, { ...event, configuration: configuration(rule) })
        : NO_HOST;
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }

  /** Queues the post functions; those of an app that is not installed are skipped, as Jira does. */
  queue(
    rules: readonly WorkflowRule[] | undefined,
    event: Omit<PostFunctionEvent, 'configuration' | 'postFunction'>,
  ): void {
    for (const rule of active(rules)) {
      this.#host?.postFunction(rule, {
        ...event,
        configuration: configuration(rule),
        postFunction: { id: rule.id },
      });
    }
  }
}

function active(rules: readonly WorkflowRule[] | undefined): WorkflowRule[] {
  return (rules ?? []).filter((rule) => rule.parameters['disabled'] !== 'true');
}

function configuration(rule: WorkflowRule): Json {
  const config = rule.parameters['config'] ?? null;
  if (config === null) return null;
  try {
    return parseJson(config);
  } catch {
    return config;
  }
}
