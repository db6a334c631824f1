/** What stands in the way of an account: said on its card, with what to do about it. */
import Lozenge from '@atlaskit/lozenge';
import type { ListedAccount } from '../../../../../../src/domain/account/account';
import { BlockedHosts } from '../../../shared/egress/blocked-hosts';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { BLOCKED, DISABLED, LOZENGES, REFUSED_SECRET } from '../../../texts/accounts/list';

export function CardLozenges({ account }: { readonly account: ListedAccount }) {
  const isUntested = account.test === undefined && account.refusedSince === undefined;
  return (
    <>
      {!account.enabled && <Lozenge>{LOZENGES.disabled}</Lozenge>}
      {isUntested && <Lozenge>{LOZENGES.untested}</Lozenge>}
      {account.refusedSince !== undefined && <Lozenge appearance="removed">{LOZENGES.refused}</Lozenge>}
      {account.blockedHosts.length > 0 && <Lozenge appearance="moved">{LOZENGES.blocked}</Lozenge>}
    </>
  );
}

interface CardStateProps {
  readonly account: ListedAccount;
  readonly reload: () => Promise<void>;
}

export function CardState({ account, reload }: CardStateProps) {
  const { enabled, blockedHosts } = account;
  return (
    <>
      {!enabled && <Notice appearance="information">{DISABLED}</Notice>}
      <RefusedSecret account={account} />
      {blockedHosts.length > 0 && <BlockedHosts hosts={blockedHosts} title={BLOCKED} allowed={reload} />}
    </>
  );
}

function RefusedSecret({ account: { refusedSince, workedAt, signIn } }: Pick<CardStateProps, 'account'>) {
  if (refusedSince === undefined) return null;
  const since = <Moment epochMs={refusedSince} />;
  const parts =
    workedAt === undefined
      ? REFUSED_SECRET.neverWorked(since)
      : REFUSED_SECRET.lapsed(since, <Moment epochMs={workedAt} />);
  return (
    <Notice appearance="error" title={REFUSED_SECRET.title[signIn.kind]}>
      <p>
        <Sentence parts={parts} />
      </p>
      <p>{REFUSED_SECRET.todo}</p>
    </Notice>
  );
}
