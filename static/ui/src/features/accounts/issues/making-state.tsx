/** How the making of issues stands, what can be done with it, and what it brought. */
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { MakingView } from '../../../../../../src/domain/inventory/issues/making/making-view';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { MAKING } from '../../../texts/accounts/issues';
import { ProgressBar } from '../import/progress-bar';
import { Results } from './results/results';
import type { OpenMaking } from './use-making';

interface MakingStateProps {
  readonly account: string;
  readonly view: MakingView;
  readonly making: OpenMaking;
}

const APPEARANCES = { running: 'inprogress', stopped: 'moved', failed: 'removed', done: 'success' } as const;

export function MakingState({ account, view, making }: MakingStateProps) {
  const { state, trouble, pages } = view;
  return (
    <div className="issue-rule">
      <div role="status">
        {state !== 'never' && <Lozenge appearance={APPEARANCES[state]}>{MAKING.states[state]}</Lozenge>}
      </div>
      {trouble !== '' && (
        <Notice
          appearance={state === 'running' ? 'warning' : 'error'}
          title={state === 'running' ? MAKING.held : MAKING.failed}
        >
          {trouble}
        </Notice>
      )}
      {state === 'running' ? <Progress view={view} /> : <Ended view={view} />}
      <Acts view={view} making={making} />
      {pages > 0 && <Results key={view.begunAt} account={account} pages={pages} />}
    </div>
  );
}

function Progress({ view: { step, made, total, minutesLeft, ratePerMinute } }: { readonly view: MakingView }) {
  const words = step === 'make' ? MAKING.done(made, total) : MAKING.steps[step];
  const isKnown = minutesLeft !== undefined && ratePerMinute !== undefined;
  return (
    <div className="progress-part">
      <ProgressBar label={MAKING.progress} done={made} total={step === 'make' ? total : 0} words={words} />
      <p>{words}</p>
      {isKnown && <p className="subtle">{MAKING.left(minutesLeft, ratePerMinute)}</p>}
    </div>
  );
}

function Ended({ view: { endedAt, made, failed, unlinked } }: { readonly view: MakingView }) {
  if (endedAt === 0) return null;
  return (
    <p>
      <Sentence parts={MAKING.ended(<Moment epochMs={endedAt} />)} />. {MAKING.brought(made, failed, unlinked)}
    </p>
  );
}

function Acts({ view: { state, rule }, making }: Pick<MakingStateProps, 'view' | 'making'>) {
  const { working, refused, act } = making;
  const isRunning = state === 'running';
  if (!isRunning && rule.which === 'none') return null;
  return (
    <div>
      <div className="buttons">
        <Button isDisabled={working} onClick={() => void act(isRunning ? 'stopIssues' : 'makeIssues')}>
          {isRunning ? MAKING.stop : MAKING.now}
        </Button>
        <Busy busy={working} text={MAKING.working} />
      </div>
      <div className="outcome">
        {refused && (
          <Notice appearance="error" title={MAKING.refused}>
            {refused.message}
          </Notice>
        )}
      </div>
    </div>
  );
}
