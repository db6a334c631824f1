/** A world with a service project: a customer asks in the portal, agents work in Jira. */
import { CUSTOMERS, withServiceProject } from '../../../sandbox/jira-server/service-desk/service-project';
import { askInPortal } from '../../../sandbox/world/desk-call';
import { createCsr } from '../../../sandbox/world/keys';
import { personAt, type Person } from '../../../sandbox/world/person';
import { HOUR, PROFILE, setStage, type Stage, type StageOptions } from './stage';

export interface Desk extends Stage {
  readonly customer: Person;
  readonly otherCustomer: Person;
}

export async function setDesk(options: StageOptions = {}): Promise<Desk> {
  const stage = await setStage({ reshape: withServiceProject, ...options });
  const customer = personAt(stage, CUSTOMERS.customer);
  return { ...stage, customer, otherCustomer: personAt(stage, CUSTOMERS.otherCustomer) };
}

/** The customer fills in the form. @returns the request's key */
export async function ask(stage: Stage, csr?: string, profile: string = PROFILE): Promise<string> {
  const request = {
    summary: 'A certificate, please',
    profile,
    csr: csr ?? (await createCsr(['www.example.com'])).csrPem,
  };
  const answer = await askInPortal(stage, CUSTOMERS.customer, request);
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { issueKey: string }).issueKey;
}

/** An agent sends the request. */
export async function send(stage: Stage, key: string): Promise<void> {
  expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
}

/** @returns the key of a request whose certificate is there */
export async function delivered(stage: Stage): Promise<string> {
  const key = await ask(stage);
  await send(stage, key);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  return key;
}
