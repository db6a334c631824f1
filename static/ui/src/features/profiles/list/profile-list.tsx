/** All profiles, or what a profile is while there is none. */
import Button from '@atlaskit/button/new';
import type { ProfileList as Profiles } from '../../../../../../src/domain/profile';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { EmptyPage } from '../../../shared/page/empty-page';
import { PageHead } from '../../../shared/page/page-head';
import { EMPTY, PAGE } from '../../../texts/profiles/list';
import { ProfileCard } from './profile-card';

interface ProfileListProps {
  readonly list: Profiles;
  readonly create: () => void;
  readonly edit: (profile: ListedProfile) => void;
  readonly duplicate: (profile: ListedProfile) => void;
  /** Something was done, so the list is read anew. */
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export function ProfileList({ list, create, ...acts }: ProfileListProps) {
  if (list.profiles.length === 0) return <EmptyPage {...EMPTY} begin={{ label: PAGE.create, act: create }} />;
  return (
    <>
      <PageHead title={PAGE.title}>
        <Button appearance="primary" onClick={create}>
          {PAGE.create}
        </Button>
      </PageHead>
      <p className="list-caption" id="select-profile">
        {PAGE.select}
      </p>
      <ul className="cards" aria-labelledby="select-profile">
        {list.profiles.map((profile) => (
          <li key={profile.id}>
            <ProfileCard profile={profile} names={list} {...acts} />
          </li>
        ))}
      </ul>
    </>
  );
}
