/** Steps of a set-up that make what all projects share: issue type, fields and their choices, screens. */
import { Problem } from '../../../domain/problem';
import { ISSUE_FIELDS } from '../../../domain/issue/issue-fields';
import type { FieldPlan } from '../../../domain/setup/certificate-fields';
import {
  CERTIFICATE_FIELDS,
  FIELD_KINDS,
  REASON_CHOICES,
  SYSTEM_FIELDS,
} from '../../../domain/setup/certificate-fields';
import { TRANSITIONS } from '../../../domain/setup/certificate-workflow';
import { dialogName, ISSUE_TYPE, SHARED_NAMES } from '../../../domain/setup/names';
import type { PartUsed, SiteField } from '../../../domain/setup/site-parts';
import { offerProfiles } from '../../offer-profiles';
import { ensure, make, partOf, use, type Work } from '../work/ensure';
import type { StepAct } from './step-act';

export const issueType: StepAct = async (work) => ({
  parts: [await ensure(work, { kind: 'issueType', ...ISSUE_TYPE })],
});

export const fields: StepAct = async (work) => {
  const there = await work.site.fields(CERTIFICATE_FIELDS.map(({ name }) => name));
  const parts: PartUsed[] = [];
  for (const plan of CERTIFICATE_FIELDS) parts.push(await field(work, plan, there));
  await work.forgetFieldIds();
  return { parts };
};

async function field(work: Work, plan: FieldPlan, there: readonly SiteField[]): Promise<PartUsed> {
  const { name, description, kind: type } = plan;
  const named = there.filter((one) => one.name === name);
  const found = named.find(({ kind }) => kind === type);
  if (isLookedUp(name) && named[0] && named[0].kind !== type) throw otherType(plan);
  if (found) return use(work, { kind: 'field', id: found.id, name, description: found.description });
  return make(work, { kind: 'field', name, description, type });
}

/** The app finds its own fields by their names alone, the oldest first. */
function isLookedUp(name: string): boolean {
  return Object.values(ISSUE_FIELDS).some((one) => one === name);
}

function otherType({ name, kind }: FieldPlan): Problem {
  const wanted = FIELD_KINDS[kind];
  return new Problem(
    'jira-refused',
    `There is a field “${name}” already, which is not of the type “${wanted}”. The app finds its fields by their names: a Jira admin renames that one, then try again.`,
  );
}

/** That there is no profile to offer yet, the checklist says at the end. */
export const choices: StepAct = async (work) => {
  await offer(work, ISSUE_FIELDS.revocationReason, REASON_CHOICES);
  const waiting = await offerProfiles(work.ports);
  return { parts: [], notes: waiting === undefined ? [] : [waiting] };
};

async function offer(work: Work, name: string, wanted: readonly string[]): Promise<void> {
  const { id } = partOf(work.run, 'field', name);
  const there = await work.site.choices(id);
  const absent = wanted.filter((choice) => !there.includes(choice));
  if (absent.length > 0) await work.site.addChoices(id, absent);
}

export const screen: StepAct = async (work) => {
  const idsOf = (plans: readonly FieldPlan[]) => plans.map(({ name }) => partOf(work.run, 'field', name).id);
  const [all, first] = [idsOf(CERTIFICATE_FIELDS), idsOf(CERTIFICATE_FIELDS.filter(({ atCreation }) => atCreation))];
  return {
    parts: [
      await screenWith(work, SHARED_NAMES.screen, [...SYSTEM_FIELDS, ...all]),
      await screenWith(work, SHARED_NAMES.createScreen, [...SYSTEM_FIELDS, ...first]),
    ],
  };
};

export const dialogs: StepAct = async (work) => {
  const parts: PartUsed[] = [];
  for (const { name, dialog } of TRANSITIONS) {
    if (!dialog) continue;
    const fieldIds = dialog.map((one) => partOf(work.run, 'field', one).id);
    parts.push(await screenWith(work, dialogName(name), fieldIds));
  }
  return { parts };
};

/** A screen that is there keeps what else stands on it. */
async function screenWith(work: Work, name: string, fieldIds: readonly string[]): Promise<PartUsed> {
  const part = await ensure(work, { kind: 'screen', name });
  if (fieldIds.length === 0) return part;
  const there = await work.site.onScreen(part.id);
  const absent = fieldIds.filter((id) => !there.includes(id));
  if (absent.length > 0) await work.site.putOnScreen(part.id, absent);
  return part;
}
