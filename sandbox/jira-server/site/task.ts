/** Asynchronous work of a site: taken on at once, done when it is due by the clock, told by `GET /task/{id}`. */
import type { Json } from '../json';
import { nextId, type SiteState } from './site-state';

export interface Task {
  readonly id: string;
  readonly description: string;
  readonly submittedBy: string;
  /** Epoch milliseconds. */
  readonly submitted: number;
  /** Epoch milliseconds from which it may be done. */
  readonly due: number;
  readonly work: () => Json;
  /** Present when it is done. */
  result?: Json;
}

/** How long a task takes, in milliseconds. */
const DURATION = 1000;

/** Takes on a task. @param work what is done when it is due; its value is the task's result */
export function submitTask(site: SiteState, task: Pick<Task, 'description' | 'submittedBy' | 'work'>): Task {
  const submitted = site.clock.now();
  const taken: Task = { ...task, id: nextId(site, 'task'), submitted, due: submitted + DURATION };
  site.tasks.set(taken.id, taken);
  return taken;
}

/** Does what is due. */
export function settleTasks(site: SiteState): void {
  for (const task of site.tasks.values()) {
    if (task.result === undefined && task.due <= site.clock.now()) task.result = task.work();
  }
}
