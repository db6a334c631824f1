/** The facts of an account on its card. */
import type { ListedAccount } from '../../../../../../src/domain/account/account';
import type { NamedProject } from '../../../../../../src/domain/profiles/project';
import { choosableProject } from '../../../shared/choose/kinds';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { FACTS } from '../../../texts/accounts/list';

interface CardFactsProps {
  readonly account: ListedAccount;
  readonly projects: readonly NamedProject[];
}

export function CardFacts({ account: { scmUrl, signIn, secretSetAt, homeProject }, projects }: CardFactsProps) {
  const home = projects.find(({ id }) => id === homeProject.id);
  return (
    <Facts>
      <Fact term={FACTS.scm}>{scmUrl.replace('https://', '')}</Fact>
      <Fact term={FACTS.signIn}>
        {signIn.kind === 'oauth' ? FACTS.oauth(signIn.clientId) : FACTS.password(signIn.login, signIn.customerUri)}
      </Fact>
      <Fact term={FACTS.secret[signIn.kind]}>
        <Sentence parts={FACTS.secretSince(<Moment epochMs={secretSetAt} />)} />
      </Fact>
      <Fact term={FACTS.home}>{home ? choosableProject(home).label : homeProject.key}</Fact>
    </Facts>
  );
}
