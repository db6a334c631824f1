/** Builds the state of a site from its definition and refuses a definition that uses what is not modelled. */
import type { Clock } from '../../../clock';
import { seededRandom } from '../../../random';
import { customFieldType } from '../../fields/custom-field-types';
import type { Field } from '../../fields/field-kind';
import { fieldIds } from '../../fields/field-ids';
import { SYSTEM_FIELDS } from '../../fields/system-fields';
import type { FieldDefinition, SiteDefinition } from '../../site-definition';
import { buildProject } from './build-project';
import { buildWorkflow } from './build-workflow';
import { addDefaultSchemes, DEFAULT_ROLES, DEFAULT_WORKFLOW } from './default-schemes';
import type { IssueRecord } from '../issue-record';
import { newScreen } from '../new-screen';
import { SearchIndex } from '../search-index';
import { nextId, nextNumber, type LinkType, type SiteState, type Status } from '../site-state';

/** The numbers before the first one given out, where they differ from those of other things. */
const LAST_IDS = [
  ['status', 9999],
  ['project', 9999],
  ['field', 10_049],
  ['option', 10_019],
  ['linkType', 10_003],
  ['context', 20_000],
] as const;

const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** @throws Error when the definition contradicts itself or uses a rule that is not modelled */
export function buildSite(definition: SiteDefinition, clock: Clock, seed: number): SiteState {
  const site = emptySite(definition, clock, seed);
  for (const name of definition.issueTypes)
    site.issueTypes.push({ id: nextId(site, 'issueType'), name, description: '' });
  for (const field of buildFields(site, definition.fields)) site.fields.set(field.id, field);
  addRoles(site, definition);
  const workflows = [...definition.workflows, DEFAULT_WORKFLOW];
  for (const { name, category } of workflows.flatMap((workflow) => workflow.statuses)) addStatus(site, name, category);
  for (const workflow of workflows) addWorkflow(site, workflow);
  addDefaultSchemes(site);
  for (const project of definition.projects) site.projects.push(buildProject(site, project));
  return site;
}

function emptySite(definition: SiteDefinition, clock: Clock, seed: number): SiteState {
  const issues = new Map<string, IssueRecord>();
  return {
    ...{ clock, random: seededRandom(seed), users: new Map(definition.users.map((user) => [user.accountId, user])) },
    groups: groupsOf(definition),
    ...{ appRules: definition.appRules ?? [], indexedProperties: definition.indexedProperties ?? [] },
    ...{ issueTypes: [], statuses: new Map(), roles: [], workflows: new Map(), projects: [] },
    fields: new Map(SYSTEM_FIELDS.map((field) => [field.id, field])),
    trashedFields: new Map(),
    schemes: {
      ...{ screens: new Map(), screenSchemes: new Map(), issueTypeScreenSchemes: new Map() },
      ...{ issueTypeSchemes: new Map(), workflowSchemes: new Map(), permissionSchemes: new Map() },
    },
    ...{ linkTypes: [...LINK_TYPES], issues, keys: new Map(), links: [], index: new SearchIndex(clock, issues) },
    ...{ tasks: new Map(), appProperties: new Map(), temporaryFiles: new Map(), lastIds: new Map(LAST_IDS) },
  };
}

/** A group that only its members name is called as its id. */
function groupsOf({ groups = [], users }: SiteDefinition): SiteState['groups'] {
  const known = new Map(groups.map(({ groupId, name }) => [groupId, name]));
  const ids = new Set([...known.keys(), ...users.flatMap(({ groupIds = [] }) => groupIds)]);
  const membersOf = (id: string) =>
    users.filter(({ groupIds }) => groupIds?.includes(id)).map(({ accountId }) => accountId);
  return new Map([...ids].map((id) => [id, { id, name: known.get(id) ?? id, members: new Set(membersOf(id)) }]));
}

function buildFields(site: SiteState, definitions: readonly FieldDefinition[]): Field[] {
  return definitions.map((definition): Field => {
    const { kind, typeKey, searcherKey, typeDisplayName } = customFieldType(definition.type);
    const number = nextNumber(site, 'field');
    const options = (definition.options ?? []).map((value) => ({ id: nextId(site, 'option'), value }));
    return {
      ...{ id: `customfield_${number}`, name: definition.name, kind, options },
      description: definition.description ?? '',
      custom: { number, typeKey, searcherKey, label: typeDisplayName },
    };
  });
}

function addRoles(site: SiteState, definition: SiteDefinition): void {
  const names = definition.projects.flatMap(({ roles }) => Object.keys(roles));
  for (const name of new Set([...DEFAULT_ROLES, ...names])) site.roles.push({ id: nextNumber(site, 'role'), name });
}

function addStatus(site: SiteState, name: string, category: Status['category']): void {
  if ([...site.statuses.values()].some((status) => status.name === name)) return;
  const id = nextId(site, 'status');
  site.statuses.set(id, { id, name, description: '', category });
}

function addWorkflow(site: SiteState, definition: SiteDefinition['workflows'][number]): void {
  const statuses = [...site.statuses.values()];
  const screen = (name: string, fields: readonly string[]) =>
    newScreen(site, { name, description: '', fieldIds: fieldIds(site.fields.values(), fields) }).id;
  const workflow = buildWorkflow(definition, { statuses, random: site.random, screen });
  site.workflows.set(workflow.id, workflow);
}
