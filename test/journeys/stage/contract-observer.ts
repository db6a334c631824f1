/** Holds every exchange of a journey against the vendors' own descriptions, where CONTRACTS_DIR says where they are. */
import type { Exchange } from '../../../sandbox/world/world';
import { createJiraContract, type JiraContract } from '../../contracts/jira-contract';
import { serviceDeskFaults } from '../../contracts/service-desk-contract';
import { checkScmExchange } from '../../contracts/scm-contract';

let jiraContract: JiraContract | undefined;

/** @param faults gets a line for everything that does not fit */
export function contractObserver(faults: string[]): (exchange: Exchange) => Promise<void> {
  const folder = process.env['CONTRACTS_DIR'];
  if (!folder) return () => Promise.resolve();
  jiraContract ??= createJiraContract(folder);
  const contract = jiraContract;
  return async ({ side, request, response }) => {
    const found =
      side === 'scm' ? await checkScmExchange(request, response) : await jiraFaults(contract, request, response);
    faults.push(...found.map((fault) => `${request.method} ${request.url} ${response.status}: ${fault}`));
  };
}

async function jiraFaults(contract: JiraContract, request: Request, response: Response): Promise<string[]> {
  const multipart = request.headers.get('content-type')?.startsWith('multipart/') ?? false;
  const exchange = {
    method: request.method,
    url: request.url,
    requestBody: multipart ? undefined : jsonOf(await request.text()),
    status: response.status,
    responseBody: jsonOf(await response.text()),
  };
  return serviceDeskFaults(exchange) ?? contract.check(exchange);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
