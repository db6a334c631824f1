/** The facts of a profile on its card. */
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';
import { choosableProject } from '../choose/kinds';
import type { KnownNames } from '../form/form-state';
import { hostOf, namesOf, renewalInWords } from '../profile-facts';

interface CardFactsProps {
  readonly profile: ListedProfile;
  readonly names: KnownNames;
}

export function CardFacts({ profile, names }: CardFactsProps) {
  const { homeProject } = profile;
  return (
    <Facts>
      <Fact term="SCM">{hostOf(profile.scmUrl)}</Fact>
      <Fact term="Client ID">{profile.clientId}</Fact>
      <Fact term="Client Secret">
        <Secret profile={profile} />
      </Fact>
      <Fact term="Renewal">{renewalInWords(profile)}</Fact>
      {!profile.publicTrust && <Fact term="Issued by">Private CA</Fact>}
      <Fact term="Allowed projects">{projectsIn(profile.projects, names).join(', ') || 'all'}</Fact>
      {homeProject !== '' && <Fact term="Home project">{projectsIn([homeProject], names)}</Fact>}
      <Fact term="People with SCM access">{namesOf(profile.operators, names.people).join(', ') || 'nobody'}</Fact>
    </Facts>
  );
}

function Secret({ profile: { hasSecret, secretSetAt, testedAt } }: Pick<CardFactsProps, 'profile'>) {
  if (!hasSecret) return 'not set';
  return (
    <>
      set since <Moment epochMs={secretSetAt} />
      {testedAt !== undefined && (
        <>
          , last tested <Moment epochMs={testedAt} />
        </>
      )}
    </>
  );
}

function projectsIn(ids: readonly string[], { projects }: KnownNames): string[] {
  const labels = new Map(projects.map(choosableProject).map(({ id, label }) => [id, label]));
  return ids.map((id) => labels.get(id) ?? id);
}
