/** The Forge side of a workflow: runs validators and takes post functions (Forge documentation, module payloads). */
import type { Json, JsonObject } from '../json';
import type { WorkflowRule } from '../site-definition';

export interface TransitionEvent {
  readonly id: string;
  readonly name: string;
  /** Absent when the transition creates the issue. */
  readonly from?: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  /** The same for all rules of one transition. */
  readonly executionId: string;
}

export interface ValidatorEvent {
  /** No id: Atlassian documents the key alone. Null when the transition is to create the issue. */
  readonly issue: { readonly key: string | null };
  readonly transition: TransitionEvent & {
    /** Values sent with the transition by field id, as the issue would show them under REST v3; not yet stored. */
    readonly modifiedFields: JsonObject;
  };
  /** The rule's `config`, parsed when it is JSON. */
  readonly configuration: Json;
  /** Account that makes the transition. */
  readonly atlassianId: string;
}

export interface PostFunctionEvent {
  readonly issue: { readonly id: string; readonly key: string };
  readonly transition: TransitionEvent;
  readonly workflow: { readonly id: string; readonly name: string };
  readonly atlassianId: string;
  /** Absent when the transition created the issue. */
  readonly changelog?: { readonly id: string };
  readonly comment?: { readonly id: string };
  readonly configuration: Json;
  readonly postFunction: { readonly id: string };
}

export interface RuleHost {
  /** Runs a validator. @returns undefined when it passed, else the refusal shown to the person */
  validate(rule: WorkflowRule, event: ValidatorEvent): Promise<string | undefined>;
  /** Queues a post function and returns at once. */
  postFunction(rule: WorkflowRule, event: PostFunctionEvent): void;
}
