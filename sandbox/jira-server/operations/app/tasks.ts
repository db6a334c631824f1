/** Progress of asynchronous work. */
import { json } from '../../http/answers';
import { callerId, param, self, type Exchange, type Operation } from '../../http/exchange';
import { forbidden, JiraError } from '../../http/jira-error';
import type { Json } from '../../json';
import { mayGlobally } from '../../permissions/permission-check';
import { submitTask, type Task } from '../../site/task';

/** Accounts have no numbers in Jira Cloud; tasks show this one. */
const SUBMITTED_BY = 10_000;

export const getTask: Operation = {
  method: 'GET',
  path: 'task/:task',
  handle(exchange) {
    const accountId = callerId(exchange);
    const task = exchange.site.tasks.get(param(exchange, 'task'));
    if (!task) throw new JiraError(404, ['The task was not found.']);
    if (task.submittedBy !== accountId && !mayGlobally(exchange.site, exchange.caller, 'ADMINISTER')) {
      throw forbidden('Only the creator of the task and Jira administrators can see it.');
    }
    return json(taskBean(exchange, task));
  },
};

/** Takes on work and answers 303 with the place where its progress is told. */
export function accepted(exchange: Exchange, task: { description: string; work: () => Json }): Response {
  const taken = submitTask(exchange.site, { ...task, submittedBy: callerId(exchange) });
  const answer = json(taskBean(exchange, taken), 303);
  answer.headers.set('Location', self(exchange, `task/${taken.id}`));
  return answer;
}

function taskBean(exchange: Exchange, task: Task) {
  const { id, description, submitted, due, result } = task;
  const now = exchange.site.clock.now();
  const done = result !== undefined;
  return {
    ...{
      self: self(exchange, `task/${id}`),
      id,
      description,
      submittedBy: SUBMITTED_BY,
      submitted,
      started: submitted,
    },
    ...{ status: done ? 'COMPLETE' : 'RUNNING', progress: done ? 100 : 0, lastUpdate: done ? due : submitted },
    elapsedRuntime: (done ? due : now) - submitted,
    ...(done && { finished: due, result }),
  };
}
