/** Which certificates of an account get an issue, and how the making of these stands. */
import Heading from '@atlaskit/heading';
import { Await } from '../../../shared/parts/await';
import { ISSUES } from '../../../texts/accounts/issues';
import { MakingState } from './making-state';
import { RuleForm } from './rule-form';
import { useMaking } from './use-making';

export function IssuesSection({ account }: { readonly account: string }) {
  const making = useMaking(account);
  return (
    <section className="card" aria-labelledby="issues-of-certificates">
      <Heading size="small" as="h2" id="issues-of-certificates">
        {ISSUES.section}
      </Heading>
      <p>{ISSUES.intro}</p>
      <Await answer={making} what={ISSUES.what}>
        {(view) => (
          <>
            <RuleForm account={account} rule={view.rule} saved={making.reload} />
            <MakingState account={account} view={view} making={making} />
          </>
        )}
      </Await>
    </section>
  );
}
