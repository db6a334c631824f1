/** What stands in the way of a profile: said on its card, with what to do about it. */
import Lozenge from '@atlaskit/lozenge';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { ALLOW } from '../../../texts/profiles/egress';
import { DISABLED, LOZENGES, REFUSED_SECRET } from '../../../texts/profiles/list';
import { BlockedHosts } from '../../../shared/egress/blocked-hosts';

export function CardLozenges({ profile }: { readonly profile: ListedProfile }) {
  return (
    <>
      {!profile.enabled && <Lozenge>{LOZENGES.disabled}</Lozenge>}
      {profile.refusedSince !== undefined && <Lozenge appearance="removed">{LOZENGES.refused}</Lozenge>}
      {profile.findBlockedHosts.length > 0 && <Lozenge appearance="moved">{LOZENGES.blocked}</Lozenge>}
    </>
  );
}

interface CardStateProps {
  readonly profile: ListedProfile;
  readonly reload: () => Promise<void>;
}

export function CardState({ profile, reload }: CardStateProps) {
  const { enabled, findBlockedHosts, blockedCa } = profile;
  return (
    <>
      {!enabled && <Notice appearance="information">{DISABLED}</Notice>}
      <RefusedSecret profile={profile} />
      {findBlockedHosts.length > 0 && <BlockedHosts hosts={findBlockedHosts} title={ALLOW.blocked} allowed={reload} />}
      {blockedCa !== undefined && <BlockedHosts hosts={[blockedCa]} title={ALLOW.blockedCa} ofCa allowed={reload} />}
    </>
  );
}

function RefusedSecret({ profile: { refusedSince, workedAt } }: Pick<CardStateProps, 'profile'>) {
  if (refusedSince === undefined) return null;
  const since = <Moment epochMs={refusedSince} />;
  return (
    <Notice appearance="error" title={REFUSED_SECRET.title}>
      <p>
        <Sentence
          parts={
            workedAt === undefined
              ? REFUSED_SECRET.neverWorked(since)
              : REFUSED_SECRET.lapsed(since, <Moment epochMs={workedAt} />)
          }
        />
      </p>
      <p>{REFUSED_SECRET.todo}</p>
    </Notice>
  );
}
