/** Loads what acts when it is needed, and answers for what only acts. */
export const acts = () => import('./acts');

export const inventoryActs = () => import('../inventory/inventory-acts');

export const accountActs = () => import('../inventory/account-acts');
export const orderActs = () => import('../inventory/order-acts');
export const referenceActs = () => import('../inventory/reference-acts');
export const reportActs = () => import('../inventory/report-acts');
export const planActs = () => import('../inventory/plan-acts');
export const issueActs = () => import('../inventory/issue-acts');

export const watchdogActs = () => import('../watchdog/watchdog-acts');

/** The answer of what only acts. */
export const nothing = (act: Promise<void>): Promise<null> => act.then(() => null);

/** The answer of what acts, and says what a person has to know beside. */
export async function noticed(act: Promise<string | undefined>): Promise<{ readonly notice?: string }> {
  const notice = await act;
  return notice === undefined ? {} : { notice };
}

/** @returns a function of the manifest whose code is loaded when the platform calls it */
export function whenCalled<Given extends unknown[], Answer>(
  load: () => Promise<(...given: Given) => Promise<Answer>>,
): (...given: Given) => Promise<Answer> {
  return async (...given) => (await load())(...given);
}
