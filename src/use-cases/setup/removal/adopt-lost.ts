/** Parts whose answer got lost are looked for before a removal: what set-up made without knowing it goes as well. */
import { isMarked } from '../../../domain/setup/marks';
import { goesIn } from '../../../domain/setup/removal/removal';
import { withMade, withoutIntents, type Intent } from '../../../domain/setup/set-up-record';
import type { FoundPart } from '../../../domain/setup/site-parts';
import type { RemovalKey } from '../../../domain/setup/steps';
import type { Turn } from '../work/take-turn';

interface Asked {
  readonly projectKey: string;
  readonly step: RemovalKey;
  /** Epoch milliseconds. */
  readonly now: number;
}

export async function adoptLost(turn: Turn, { projectKey, step, now }: Asked): Promise<void> {
  const open = turn.record().intents.filter((one) => one.projectKey === projectKey && goesIn(step, one.kind));
  for (const intent of open) {
    const found = await find(turn.site, intent);
    if (found && isMarked(found)) {
      const { kind, id, name } = found;
      await turn.note((record) => withMade(record, { kind, id, name, projectKey, at: now }));
    } else if (found !== undefined || intent.kind === 'project') {
      await turn.note((record) => withoutIntents(record, [intent]));
    }
  }
}

async function find(site: Turn['site'], { kind, name }: Intent): Promise<FoundPart | undefined> {
  if (kind === 'project') {
    const project = await site.project(name);
    return project?.key === name ? { kind, id: project.id, name, description: project.description ?? '' } : undefined;
  }
  if (kind !== 'field') return site.find(kind, name);
  const fields = (await site.fields([name])).map((field) => ({ ...field, kind }));
  return fields.find(isMarked) ?? fields[0];
}
