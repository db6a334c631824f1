/** What the watchdog has found, where it tells it, and what an admin chooses for it. */
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { watchdogCalls } from '../../../../../../../src/contract/admin/watchdog-calls';
import type { WatchdogView } from '../../../../../../../src/domain/watchdog/watchdog-view';
import { ask } from '../../../../shared/backend/ask';
import { useAnswer } from '../../../../shared/backend/use-answer';
import { Await } from '../../../../shared/parts/await';
import { IssueLink } from '../../../../shared/parts/issue-link';
import { Sentence } from '../../../../shared/parts/sentence';
import { Moment } from '../../../../shared/time/moment';
import { projectInWords } from '../../../../texts/profiles/choose';
import { CARD, PLACE, WRONG } from '../../../../texts/watchdog';
import { WatchdogForm } from './watchdog-form';

const viewWatchdog = () => ask(watchdogCalls.viewWatchdog, {});

export function WatchdogCard() {
  const answer = useAnswer(viewWatchdog);
  return (
    <section className="card" aria-labelledby="watchdog">
      <Heading size="small" as="h2" id="watchdog">
        {CARD.title}
      </Heading>
      <Await answer={answer} what={CARD.what}>
        {(data) => (
          <div className="prose">
            <Found data={data} />
            <Place data={data} />
            <WatchdogForm data={data} reload={answer.reload} />
          </div>
        )}
      </Await>
    </section>
  );
}

function Found({ data: { troubles, lookedAt } }: { readonly data: WatchdogView }) {
  if (lookedAt === undefined) return <p>{CARD.notYet}</p>;
  return (
    <>
      <div className="state-line">
        <Lozenge appearance={troubles.length === 0 ? 'success' : 'removed'}>
          {troubles.length === 0 ? CARD.well : CARD.found(troubles.length)}
        </Lozenge>
        <span className="subtle">
          <Sentence parts={CARD.looked(<Moment epochMs={lookedAt} />)} />
        </span>
      </div>
      {troubles.length > 0 && (
        <ul className="events plain">
          {troubles.map(({ key, title, remedy }) => (
            <li key={key}>
              <strong>{title}</strong> {remedy}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Place({ data: { troubles, issueKey, unheard, project } }: { readonly data: WatchdogView }) {
  if (issueKey !== undefined) {
    return (
      <p className="watchdog-told">
        <Sentence parts={WRONG.toldOn(<IssueLink issueKey={issueKey} />)} />
      </p>
    );
  }
  if (unheard !== '') return <p>{WRONG.unheard(unheard)}</p>;
  if (troubles.length > 0) return <p>{WRONG.noIssue}</p>;
  return <p className="subtle">{project ? PLACE.told(projectInWords(project.name, project.key)) : PLACE.nowhere}</p>;
}
