/** Shows what every view has beside its data: loading, a refusal with a way out, data that could not be refreshed. */
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { Refused } from '../../../../../src/contract/result';
import type { Answer } from '../backend/use-answer';
import { NO_PERMISSION, NOT_AVAILABLE, notLoaded, notRefreshed, TRY_AGAIN } from '../../texts/shared';
import { Notice } from './notice';
import { Waiting } from './waiting';

interface AwaitProps<T> {
  readonly answer: Answer<T>;
  /** Completes “Loading …”, for example `profiles`. */
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}

/** Other refusals are told as a failure to load. */
const TITLES: Partial<Record<Refused['code'], string>> = {
  'no-right': NO_PERMISSION,
  'not-found': NOT_AVAILABLE,
};

export function Await<T>({ answer, what, children }: AwaitProps<T>) {
  const { state, reload } = answer;
  if (state.phase === 'loading') return <Waiting what={what} />;
  if (state.phase === 'refused') {
    return <Failure title={TITLES[state.refused.code] ?? notLoaded(what)} refused={state.refused} again={reload} />;
  }
  return (
    <>
      {state.outdated && <Failure title={notRefreshed(what)} refused={state.outdated} again={reload} />}
      {children(state.data)}
    </>
  );
}

interface FailureProps {
  readonly title: string;
  readonly refused: Refused;
  readonly again: () => Promise<void>;
}

function Failure({ title, refused, again }: FailureProps) {
  const appearance = refused.code === 'no-right' ? 'warning' : 'error';
  return (
    <Notice appearance={appearance} title={title} actions={<Button onClick={() => void again()}>{TRY_AGAIN}</Button>}>
      {refused.message}
    </Notice>
  );
}
