/** Reads SCM's lists of one kind, page by page, as far as one job may. */
import type { Account } from '../../../domain/account/account';
import type { ReferenceKind } from '../../../domain/account/reference/reference-kind';
import { pageRead, PAGE_SIZE, withoutStates } from '../../../domain/account/reference/sync/draft';
import type { Draft } from '../../../domain/account/reference/sync/draft';
import { foundIn } from '../../../domain/account/reference/sync/put-together';
import type { DraftRow, Gathered } from '../../../domain/account/reference/sync/put-together';
import { Problem } from '../../../domain/problem';
import type { ListPage, PageAt, ScmAccount } from '../../ports/account/scm-account';
import type { Ports } from '../../ports/ports';
import { Portion } from '../sync/walk/portion';

type Ask = (scm: ScmAccount, account: Account, at: PageAt) => Promise<ListPage<DraftRow>>;

/** A list that SCM gives whole. */
const whole =
  (ask: (scm: ScmAccount, account: Account) => Promise<readonly DraftRow[]>): Ask =>
  async (scm, account) => {
    const rows = await ask(scm, account);
    return { rows, received: rows.length, total: rows.length };
  };

const LISTS: Readonly<Record<ReferenceKind, Ask>> = {
  organizations: whole((scm, account) => scm.organizations(account)),
  domains: (scm, account, at) => scm.domains(account, at),
  'certificate-profiles': whole((scm, account) => scm.certificateProfiles(account)),
  'custom-fields': whole((scm, account) => scm.customFields(account)),
};

const STATES: Ask = (scm, account, at) => scm.domainStates(account, at);

/** What one job has read. */
export interface Read {
  readonly draft: Draft;
  readonly gathered: readonly Gathered[];
  /** What stands in the way of the next page. */
  readonly problem?: Problem;
}

/** @param begin what is read already */
export async function readLists(
  { scmAccount, now }: Pick<Ports, 'scmAccount' | 'now'>,
  { account, kind }: { readonly account: Account; readonly kind: ReferenceKind },
  begin: Read,
): Promise<Read> {
  const portion = new Portion(now);
  let { draft, gathered } = begin;
  while (!draft.ended && portion.hasRoom()) {
    portion.called(1);
    const ask = draft.step === 'list' ? LISTS[kind] : STATES;
    const page = await orProblem(() => ask(scmAccount, account, { position: draft.position, size: PAGE_SIZE }));
    if (page instanceof Problem) {
      if (draft.step === 'list' || !isRefusal(page)) return { draft, gathered, problem: page };
      draft = withoutStates(draft, page.message);
      break;
    }
    gathered = [...gathered, { step: draft.step, pass: draft.pass, rows: page.rows }];
    draft = afterPage(kind, draft, { page, gathered });
  }
  return { draft, gathered };
}

function afterPage(
  kind: ReferenceKind,
  draft: Draft,
  { page, gathered }: { readonly page: ListPage<DraftRow>; readonly gathered: readonly Gathered[] },
): Draft {
  const { received, total, rows } = page;
  const found = () => foundIn(draft, gathered);
  return pageRead(kind, draft, { received, total, unread: received - rows.length, found });
}

/** SCM understood and will not say it, now or later; whether it lets the app in at all is another matter. */
function isRefusal({ code, kind }: Problem): boolean {
  return !kind.retry && code !== 'scm-credentials' && code !== 'scm-egress';
}

async function orProblem<T>(act: () => Promise<T>): Promise<T | Problem> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}
