/** On top of every admin page: what is wrong with the app, where no issue tells the admins. */
import type { ComponentType } from 'react';
import { watchdogCalls } from '../../../../../src/contract/admin/watchdog-calls';
import type { WatchdogView } from '../../../../../src/domain/watchdog/watchdog-view';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { Notice } from '../../shared/parts/notice';
import { Sentence } from '../../shared/parts/sentence';
import { Moment } from '../../shared/time/moment';
import { SILENT, WRONG } from '../../texts/watchdog';
import './watchdog.css';

const viewWatchdog = () => ask(watchdogCalls.viewWatchdog, {});

export function watched(Pages: ComponentType): ComponentType {
  return function WatchedPages() {
    return (
      <>
        <Banner />
        <Pages />
      </>
    );
  };
}

/** Whoever may not see it, or cannot be told now, is told by the page itself. */
function Banner() {
  const { state } = useAnswer(viewWatchdog);
  if (state.phase !== 'ready') return null;
  const { data } = state;
  const { silent, issueKey, troubles } = data;
  if (!silent && (issueKey !== undefined || troubles.length === 0)) return null;
  return (
    <div className="watchdog-banner">
      {silent && <Silent data={data} />}
      {issueKey === undefined && troubles.length > 0 && <Wrong data={data} />}
    </div>
  );
}

function Silent({ data: { lookedAt = 0 } }: { readonly data: WatchdogView }) {
  return (
    <Notice appearance="error" title={SILENT.title}>
      <Sentence parts={SILENT.meaning(<Moment epochMs={lookedAt} />)} />
    </Notice>
  );
}

function Wrong({ data: { troubles, unheard } }: { readonly data: WatchdogView }) {
  return (
    <Notice appearance="warning" title={WRONG.title(troubles.length)}>
      <ul className="watchdog-list">
        {troubles.map(({ key, title, remedy }) => (
          <li key={key}>{`${title} ${remedy}`}</li>
        ))}
      </ul>
      {unheard !== '' && <p>{WRONG.unheard(unheard)}</p>}
    </Notice>
  );
}
