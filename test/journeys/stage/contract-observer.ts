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

/** What fits once fits again: stages begin alike, and ask the same a hundred times. */
const fitting = new Set<string>();

async function jiraFaults(contract: JiraContract, request: Request, response: Response): Promise<string[]> {
  const multipart = request.headers.get('content-type')?.startsWith('multipart/') ?? false;
  const asked = multipart ? '' : await request.text();
  const answered = await response.text();
  const { method, url } = request;
  const { status } = response;
  const known = [method, url, status, asked, answered].join('\n');
  if (fitting.has(known)) return [];
  const exchange = { method, url, requestBody: jsonOf(asked), status, responseBody: jsonOf(answered) };
  const faults = serviceDeskFaults(exchange) ?? contract.check(exchange);
  if (faults.length === 0) fitting.add(known);
  return faults;
}

function jsonOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
