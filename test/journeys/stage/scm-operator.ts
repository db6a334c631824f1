/** Someone with access to SCM, who does there what the app does not know of. */
import type { Stage } from './stage';

const HOST = 'https://cert-manager.com';

/** @returns what asks SCM's Admin API as an administrator of his own */
export function scmOperator(stage: Stage) {
  const { administrators } = stage.scm.directory;
  const { login, password } = administrators.create({ login: 'someone.else' });
  return async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const headers = { login, password, customerUri: administrators.customerUri, 'content-type': 'application/json' };
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await stage.scm.fetch(new Request(HOST + path, sent));
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
}
