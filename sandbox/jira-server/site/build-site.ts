/** Builds the state of a site from its definition and refuses a definition that uses what is not modelled. */
import type { Clock } from '../../clock';
import { seededRandom } from '../../random';
import { customFieldType } from '../fields/custom-field-types';
import type { Field } from '../fields/field-kind';
import { fieldIds } from '../fields/field-ids';
import { SYSTEM_FIELDS } from '../fields/system-fields';
import type { FieldDefinition, ProjectDefinition, SiteDefinition } from '../site-definition';
import { buildWorkflow } from './build-workflow';
import type { IssueType, LinkType, Project, SiteState, Status, Workflow } from './site-state';
import { present } from './present';

const FIRST = { issueType: 10_001, status: 10_000, customField: 10_050, option: 10_020, project: 10_000 };

const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** @throws Error when the definition contradicts itself or uses a rule that is not modelled */
export function buildSite(definition: SiteDefinition, clock: Clock, seed: number): SiteState {
  const random = seededRandom(seed);
  const issueTypes = definition.issueTypes.map((name, at) => ({ id: String(FIRST.issueType + at), name }));
  const fields = buildFields(definition.fields);
  const statuses = buildStatuses(definition);
  const workflows = definition.workflows.map((workflow) => buildWorkflow(workflow, { statuses, fields, random }));
  const parts = { issueTypes, fields, workflows };
  return {
    clock,
    random,
    users: new Map(definition.users.map((user) => [user.accountId, user])),
    issueTypes,
    statuses: new Map(statuses.map((status) => [status.id, status])),
    fields: new Map(fields.map((field) => [field.id, field])),
    projects: definition.projects.map((project, at) => buildProject(project, at, parts)),
    linkTypes: LINK_TYPES,
    issues: new Map(),
    keys: new Map(),
    links: [],
    lastIds: new Map(),
  };
}

function buildFields(definitions: readonly FieldDefinition[]): Field[] {
  let option = FIRST.option;
  const custom = definitions.map((definition, at): Field => {
    const { kind, typeKey, searcherKey, typeDisplayName } = customFieldType(definition.type);
    const number = FIRST.customField + at;
    const options = (definition.options ?? []).map((value) => ({ id: String(option++), value }));
    return {
      ...{ id: `customfield_${number}`, name: definition.name, kind, options },
      description: definition.description ?? '',
      custom: { number, typeKey, searcherKey, label: typeDisplayName },
    };
  });
  return [...SYSTEM_FIELDS, ...custom];
}

function buildStatuses(definition: SiteDefinition): Status[] {
  const byName = new Map<string, Status>();
  for (const { name, category } of definition.workflows.flatMap((workflow) => workflow.statuses)) {
    if (!byName.has(name)) byName.set(name, { id: String(FIRST.status + byName.size), name, category });
  }
  return [...byName.values()];
}

interface Parts {
  readonly issueTypes: readonly IssueType[];
  readonly fields: readonly Field[];
  readonly workflows: readonly Workflow[];
}

function buildProject(definition: ProjectDefinition, at: number, parts: Parts): Project {
  const { key, name, projectTypeKey, leadAccountId, screens, permissions } = definition;
  const named = <T extends { name: string }>(list: readonly T[], wanted: string) =>
    present(
      list.find((one) => one.name === wanted),
      `"${wanted}"`,
    );
  return {
    ...{ id: String(FIRST.project + at), key, name, projectTypeKey, leadAccountId },
    issueTypes: definition.issueTypes.map((wanted) => named(parts.issueTypes, wanted)),
    roles: new Map(Object.entries(definition.roles).map(([role, members]) => [role, new Set(members)])),
    grants: permissions,
    overrides: [],
    screens: { create: fieldIds(parts.fields, screens.create), edit: fieldIds(parts.fields, screens.edit) },
    workflow: named(parts.workflows, definition.workflow),
    lastIssueNumber: 0,
  };
}
