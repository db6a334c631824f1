/** Whether an account has proved control of the domains it asks for. */
import type { OrderTerms } from '../accounts/rest-account';
import { Refusal } from '../wire/refusal';
import { baseName, type SubjectName } from './subject-name';

/** @throws Refusal -715 (suspended), -107 (validation has run out), -737 (never validated), naming the names */
export function requireValidated(names: readonly SubjectName[], account: OrderTerms): void {
  const [suspended] = covered(names, account.suspendedDomains ?? []);
  if (suspended !== undefined) throw new Refusal(-715, suspended);
  refuse(-107, covered(names, account.lapsedDomains));
  if (account.domains) {
    const validated = new Set(covered(names, account.domains));
    refuse(
      -737,
      names.map(({ value }) => value).filter((name) => !validated.has(name)),
    );
  }
}

function covered(names: readonly SubjectName[], domains: readonly string[]): readonly string[] {
  const under = (name: string) =>
    domains.some((domain) => baseName(name) === domain || baseName(name).endsWith(`.${domain}`));
  return names.map(({ value }) => value).filter(under);
}

function refuse(code: -107 | -737, names: readonly string[]): void {
  if (names.length > 0) throw new Refusal(code, names.join(', '));
}
