/** What an approver says yes or no to: exactly this, and nothing that comes afterwards. */
import type { ApprovalView, AskedView } from '../../../../../../src/domain/approval/words/approval-view';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';
import { APPROVAL } from '../../../texts/order/approval';
import { NamesList } from '../names/names-list';

interface WhatIsAskedProps {
  readonly asked: AskedView;
  readonly given: ApprovalView['given'];
}

export function WhatIsAsked({ asked, given }: WhatIsAskedProps) {
  return (
    <>
      {asked.differences.length > 0 && <Changes differences={asked.differences} />}
      <Facts>
        <Fact term={APPROVAL.names}>
          <NamesList names={asked.names} />
        </Fact>
        <Fact term={APPROVAL.key}>{asked.key}</Fact>
        <Fact term={APPROVAL.keyOnRenewal}>{asked.keyOnRenewal}</Fact>
        <Fact term={APPROVAL.profile}>{asked.profile}</Fact>
        <Fact term={APPROVAL.organization}>{asked.organization || APPROVAL.noOrganization}</Fact>
        <Fact term={APPROVAL.term}>{asked.term}</Fact>
        <Fact term={APPROVAL.owner}>{asked.owner || APPROVAL.nobody}</Fact>
        <Fact term={APPROVAL.approvers}>
          {asked.group === undefined ? APPROVAL.groupIsGone : APPROVAL.group(asked.group)}
        </Fact>
        <Fact term={APPROVAL.until}>
          <Moment epochMs={asked.until} />
        </Fact>
        <Fact term={APPROVAL.given}>
          <Given given={given} persons={asked.persons} />
        </Fact>
      </Facts>
    </>
  );
}

function Changes({ differences }: Pick<AskedView, 'differences'>) {
  return (
    <section className="approval-changes" aria-labelledby="approval-changes">
      <h3 id="approval-changes" className="section-title">
        {APPROVAL.changed}
      </h3>
      <ul>
        {differences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Given({ given, persons }: Pick<WhatIsAskedProps, 'given'> & Pick<AskedView, 'persons'>) {
  if (given.length === 0) return APPROVAL.nobodyYet;
  return (
    <>
      {APPROVAL.of(given.length, persons)}
      {given.map(({ by }) => by).join(', ')}
    </>
  );
}
