/** What SCM refused, with the tab whose data are not SCM's any more. */
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { mismatchOf } from '../../../../domain/account/reference/mismatch';
import type { NamedId } from '../../../../domain/account/listed-certificate';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';

export async function withTab(
  ports: Pick<Ports, 'reference'>,
  order: AccountOrder,
  problem: Problem,
): Promise<Problem> {
  const mismatch = mismatchOf(problem, await orderedWith(ports, order));
  return mismatch ? new Problem(problem.code, `${mismatch.sentence} ${problem.message}`, problem.detail) : problem;
}

/** As the form showed it. */
async function orderedWith({ reference }: Pick<Ports, 'reference'>, { account, asked }: AccountOrder) {
  const profiles = await reference.read(account, 'certificate-profiles');
  const organizations = await reference.read(account, 'organizations');
  const places = organizations?.rows.flatMap((one) => [one, ...one.departments]);
  return {
    ...nameAs('certificateProfile', profiles?.rows, asked.certType),
    ...nameAs('organization', places, asked.orgId),
    ...(asked.term > 0 && { term: asked.term }),
  };
}

/** @returns nothing where it is not known */
function nameAs<What extends string>(
  what: What,
  all: readonly NamedId[] | undefined,
  id: string,
): { [Name in What]?: string } {
  const name = all?.find((one) => one.id === id)?.name;
  return (name === undefined ? {} : { [what]: name }) as { [Name in What]?: string };
}
