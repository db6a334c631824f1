/** Details of certificates of which a list says too little: a few at a time, until the portion is used up. */
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import { Problem } from '../../../../domain/problem';
import { together } from '../../../../domain/work/together';
import { orProblem } from '../../or-problem';
import type { Run, WalkNeeds } from './run';

/** An outage shows as an unreadable answer too; after so many failures in a row it is this one certificate. */
const PATIENCE = 5;

/** Few, because SCM's limits are not published. */
const SIDE_BY_SIDE = 4;

export interface Asked {
  readonly found: readonly ListedCertificate[];
  /** SCM does not have them (any more). */
  readonly unknown: readonly string[];
  /** SCM's answer cannot be read, again and again. */
  readonly unreadable: readonly string[];
  /** Not asked for yet, in the order in which they were given. */
  readonly left: readonly string[];
  readonly problem?: Problem;
}

export async function askDetails(
  { scmAccount }: Pick<WalkNeeds, 'scmAccount'>,
  { account, portion, sync }: Run,
  sslIds: readonly string[],
): Promise<Asked> {
  const sorted = { found: [] as ListedCertificate[], unknown: [] as string[], unreadable: [] as string[] };
  for (let at = 0; at < sslIds.length; at += SIDE_BY_SIDE) {
    if (portion.callsLeft < SIDE_BY_SIDE || !portion.hasRoom()) return { ...sorted, left: sslIds.slice(at) };
    const group = sslIds.slice(at, at + SIDE_BY_SIDE);
    portion.called(group.length);
    const answers = await together(group.map((sslId) => orProblem(() => scmAccount.certificate(account, sslId))));
    const kinds = answers.map((answer) => kindOf(answer, sync.failures));
    const problem = answers[kinds.indexOf('problem')];
    if (problem instanceof Problem) return { ...sorted, left: sslIds.slice(at), problem };
    sorted.found.push(...answers.flatMap((answer) => (answer instanceof Problem ? [] : [answer])));
    sorted.unknown.push(...group.filter((_, place) => kinds[place] === 'unknown'));
    sorted.unreadable.push(...group.filter((_, place) => kinds[place] === 'unreadable'));
  }
  return { ...sorted, left: [] };
}

function kindOf(answer: ListedCertificate | Problem, failures: number): 'found' | 'unknown' | 'unreadable' | 'problem' {
  if (!(answer instanceof Problem)) return 'found';
  if (answer.code === 'scm-unknown-certificate') return 'unknown';
  return answer.code === 'scm-unreadable' && failures >= PATIENCE ? 'unreadable' : 'problem';
}
