/** Chapter at the side: a service project gets certificates too, a customer asks in its portal, and an agent sends the request. */
import {
  CUSTOMERS,
  REQUEST_TYPE,
  SERVICE_PROJECT,
  SERVICE_PROJECT_NAME,
} from '../jira-server/service-desk/service-project';
import { askInPortal, callDesk } from '../world/desk-call';
import { createCsr } from '../world/keys';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import type { Teller } from './chapter';
import { enroll } from './enrolment';
import { setUpProject } from './set-up';

/** An admin makes the project, has the app add certificates to it, and puts a form into its portal. @returns what the app says */
export async function setUpDesk(world: World): Promise<string> {
  const { administrator: leadAccountId } = world.people;
  const body = { key: SERVICE_PROJECT, name: SERVICE_PROJECT_NAME, projectTypeKey: 'service_desk', leadAccountId };
  const made = await personAt(world, leadAccountId).call('POST', '/project', body);
  if (!made.ok) throw new Error(`The service project was not made: ${await made.text()}`);
  const { sentence } = await setUpProject(world, { kind: 'attach', projectKey: SERVICE_PROJECT, projectName: '' });
  const customers = Object.values(CUSTOMERS);
  world.jira.manage.openPortal(SERVICE_PROJECT, { requestType: REQUEST_TYPE, issueType: 'Certificate', customers });
  return sentence;
}

/** @returns the request's key; @throws Error that says what the customer does not see */
export async function serveCustomer(world: World, profile: string, tell: Teller): Promise<string> {
  const { csrPem: csr } = await createCsr(['intranet.example.com']);
  const wanted = { summary: 'Certificate for the intranet', profile, csr };
  const answer = await askInPortal(world, CUSTOMERS.customer, wanted);
  if (!answer.ok) throw new Error(`The portal refused: ${await answer.text()}`);
  const { issueKey } = (await answer.json()) as { issueKey: string };
  const page = `/portal/${issueKey}`;
  tell('Asked in the portal', `${issueKey}, by a customer, who has no right in Jira`, page);
  await enroll(world, issueKey, tell);
  tell('Customer sees', await seenByCustomer(world, issueKey), page);
  return issueKey;
}

async function seenByCustomer(world: World, issueKey: string): Promise<string> {
  const list = async (what: string) => {
    const call = { method: 'GET', path: `/request/${issueKey}/${what}` } as const;
    const answer = await callDesk(world, CUSTOMERS.customer, call);
    return ((await answer.json()) as { values: { filename?: string }[] }).values;
  };
  const [comments, [file]] = await Promise.all([list('comment'), list('attachment')]);
  if (file?.filename === undefined) throw new Error(`The customer of ${issueKey} does not see the certificate.`);
  return `${file.filename} and ${comments.length} comments, without what is for agents`;
}
