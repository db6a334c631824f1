/** Everything an administrator has made of a site, by names: for tests that compare sites or count what is there. */
import { fieldsOnScreen } from './project-schemes';
import type { SiteState, Transition, Workflow } from './site-state';

export interface AdministrationFacts {
  readonly issueTypes: readonly string[];
  readonly statuses: readonly string[];
  readonly fields: readonly { readonly name: string; readonly type: string; readonly options: readonly string[] }[];
  /** Names of fields by name of the screen. */
  readonly screens: Readonly<Record<string, readonly string[]>>;
  readonly screenSchemes: readonly string[];
  /** Issue types by name of the scheme. */
  readonly issueTypeSchemes: Readonly<Record<string, readonly string[]>>;
  /** Screen schemes by issue type, by name of the scheme. */
  readonly issueTypeScreenSchemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Workflows by issue type and under `default`, by name of the scheme. */
  readonly workflowSchemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly workflows: Readonly<Record<string, WorkflowFacts>>;
  /** Names of its schemes by key of the project. */
  readonly projects: Readonly<Record<string, readonly string[]>>;
}

export interface WorkflowFacts {
  readonly statuses: readonly string[];
  readonly transitions: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: readonly string[] | 'any';
    readonly to: string;
    /** Names of the fields of its dialog; undefined: it has none. */
    readonly dialog: readonly string[] | undefined;
    readonly rules: readonly { readonly ruleKey: string; readonly parameters: Readonly<Record<string, string>> }[];
  }[];
}

export function administrationFacts(site: SiteState): AdministrationFacts {
  const { schemes } = site;
  return {
    issueTypes: site.issueTypes.map(({ name }) => name),
    statuses: [...site.statuses.values()].map(({ name, category }) => `${name} (${category})`),
    fields: [...site.fields.values()]
      .filter(({ custom }) => custom !== undefined)
      .map(({ name, custom, options }) => ({
        ...{ name, type: custom?.typeKey ?? '', options: options.map(({ value }) => value) },
      })),
    screens: byName(schemes.screens.values(), (screen) =>
      fieldsOnScreen(site, screen).map((id) => fieldName(site, id)),
    ),
    screenSchemes: [...schemes.screenSchemes.values()].map(({ name }) => name),
    issueTypeSchemes: byName(schemes.issueTypeSchemes.values(), (one) =>
      one.issueTypeIds.map((id) => typeName(site, id)),
    ),
    issueTypeScreenSchemes: byName(schemes.issueTypeScreenSchemes.values(), (one) =>
      byType(site, one.screenSchemes, (id) => schemes.screenSchemes.get(id)?.name),
    ),
    workflowSchemes: byName(schemes.workflowSchemes.values(), (one) => ({
      default: site.workflows.get(one.defaultWorkflowId)?.name ?? '',
      ...byType(site, one.workflowIds, (id) => site.workflows.get(id)?.name),
    })),
    workflows: byName(site.workflows.values(), (workflow) => workflowFacts(site, workflow)),
    projects: Object.fromEntries(
      site.projects.map((project) => [
        project.key,
        [
          schemes.issueTypeSchemes.get(project.issueTypeSchemeId)?.name ?? '',
          schemes.issueTypeScreenSchemes.get(project.issueTypeScreenSchemeId)?.name ?? '',
          schemes.workflowSchemes.get(project.workflowSchemeId)?.name ?? '',
        ],
      ]),
    ),
  };
}

/** A name that is there twice shows as two entries. */
function byName<One extends { readonly name: string }, T>(all: Iterable<One>, of: (one: One) => T): Record<string, T> {
  const entries: [string, T][] = [];
  for (const one of all) {
    const twice = entries.filter(([name]) => name.replace(/ #\d+$/, '') === one.name).length;
    entries.push([twice === 0 ? one.name : `${one.name} #${twice + 1}`, of(one)]);
  }
  return Object.fromEntries(entries);
}

function byType<Id>(site: SiteState, map: ReadonlyMap<string, Id>, nameOf: (id: Id) => string | undefined) {
  return Object.fromEntries([...map].map(([type, id]) => [typeName(site, type), nameOf(id) ?? '']));
}

function typeName(site: SiteState, id: string): string {
  return site.issueTypes.find((type) => type.id === id)?.name ?? id;
}

function fieldName(site: SiteState, id: string): string {
  return site.fields.get(id)?.name ?? id;
}

function workflowFacts(site: SiteState, { statuses, transitions }: Workflow): WorkflowFacts {
  return {
    statuses: statuses.map(({ statusId }) => statusName(site, statusId)),
    transitions: transitions.map((one) => transitionFacts(site, one)),
  };
}

function transitionFacts(site: SiteState, transition: Transition): WorkflowFacts['transitions'][number] {
  const { id, name, fromIds, toId, screenId, conditions, validators, actions } = transition;
  const screen = screenId === undefined ? undefined : site.schemes.screens.get(screenId);
  return {
    ...{ id, name, to: statusName(site, toId) },
    from: fromIds === 'any' ? fromIds : fromIds.map((one) => statusName(site, one)),
    dialog: screen && fieldsOnScreen(site, screen).map((one) => fieldName(site, one)),
    rules: [...(conditions?.conditions ?? []), ...validators, ...actions].map(({ ruleKey, parameters }) => ({
      ruleKey,
      parameters,
    })),
  };
}

function statusName(site: SiteState, id: string): string {
  return site.statuses.get(id)?.name ?? id;
}
