/** What stands in the way of a profile: said on its card, with what to do about it. */
import Lozenge from '@atlaskit/lozenge';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import { BlockedHosts } from '../egress/blocked-hosts';

export function CardLozenges({ profile }: { readonly profile: ListedProfile }) {
  return (
    <>
      {!profile.enabled && <Lozenge>Disabled</Lozenge>}
      {profile.refusedSince !== undefined && <Lozenge appearance="removed">Secret refused</Lozenge>}
      {profile.findBlockedHosts.length > 0 && <Lozenge appearance="moved">Host not allowed</Lozenge>}
    </>
  );
}

interface CardStateProps {
  readonly profile: ListedProfile;
  readonly reload: () => Promise<void>;
}

export function CardState({ profile, reload }: CardStateProps) {
  const { enabled, findBlockedHosts } = profile;
  return (
    <>
      {!enabled && (
        <Notice appearance="information">
          Not offered to requesters, and new requests are refused. Renewals and revocations of its certificates go on.
        </Notice>
      )}
      <RefusedSecret profile={profile} />
      {findBlockedHosts.length > 0 && (
        <BlockedHosts hosts={findBlockedHosts} title="The app may not call SCM for this profile" allowed={reload} />
      )}
    </>
  );
}

function RefusedSecret({ profile: { refusedSince, workedAt } }: Pick<CardStateProps, 'profile'>) {
  if (refusedSince === undefined) return null;
  return (
    <Notice appearance="error" title="SCM refuses the client secret">
      <p>
        Since <Moment epochMs={refusedSince} />
        {workedAt === undefined ? (
          '; it never worked here. Check client ID and secret.'
        ) : (
          <>
            ; it was accepted until <Moment epochMs={workedAt} />. It was reset in SCM, or it has expired.
          </>
        )}
      </p>
      <p>
        Reset it in SCM and put the new one into the profile. Automatic renewals and orders on their way wait until
        then; new requests are refused.
      </p>
    </Notice>
  );
}
