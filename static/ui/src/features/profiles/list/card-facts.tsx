/** The facts of a profile on its card. */
import { approvalOf } from '../../../../../../src/domain/approval/approval-settings';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { APPROVAL_FACT, approvalInWords } from '../../../texts/profiles/approval';
import { FACTS, renewalInWords } from '../../../texts/profiles/list';
import { choosableProject } from '../../../shared/choose/kinds';
import type { KnownNames } from '../form/form-state';
import { hostOf, namesOf } from '../profile-facts';

interface CardFactsProps {
  readonly profile: ListedProfile;
  readonly names: KnownNames;
}

export function CardFacts({ profile, names }: CardFactsProps) {
  const { homeProject } = profile;
  const approval = approvalOf(profile);
  return (
    <Facts>
      <Fact term={FACTS.scm}>{hostOf(profile.scmUrl)}</Fact>
      <Fact term={FACTS.clientId}>{profile.clientId}</Fact>
      <Fact term={FACTS.clientSecret}>
        <Secret profile={profile} />
      </Fact>
      <Fact term={FACTS.renewal}>{renewalInWords(profile)}</Fact>
      <Fact term={APPROVAL_FACT}>
        {approvalInWords(approval, names.groups?.find(({ id }) => id === approval.group)?.name)}
      </Fact>
      {!profile.publicTrust && <Fact term={FACTS.issuedBy}>{FACTS.privateCa}</Fact>}
      <Fact term={FACTS.projects}>{projectsIn(profile.projects, names).join(', ') || FACTS.allProjects}</Fact>
      {homeProject !== '' && <Fact term={FACTS.home}>{projectsIn([homeProject], names)}</Fact>}
      <Fact term={FACTS.people}>{namesOf(profile.operators, names.people).join(', ') || FACTS.nobody}</Fact>
    </Facts>
  );
}

function Secret({ profile: { hasSecret, secretSetAt, testedAt } }: Pick<CardFactsProps, 'profile'>) {
  if (!hasSecret) return FACTS.noSecret;
  return (
    <>
      <Sentence parts={FACTS.secretSince(<Moment epochMs={secretSetAt} />)} />
      {testedAt !== undefined && <Sentence parts={FACTS.tested(<Moment epochMs={testedAt} />)} />}
    </>
  );
}

function projectsIn(ids: readonly string[], { projects }: KnownNames): string[] {
  const labels = new Map(projects.map(choosableProject).map(({ id, label }) => [id, label]));
  return ids.map((id) => labels.get(id) ?? id);
}
