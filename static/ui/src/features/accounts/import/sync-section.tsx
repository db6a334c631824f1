/** How the import of an account stands, and what can be done with it. */
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { SyncView } from '../../../../../../src/domain/inventory/sync/sync-view';
import { Await } from '../../../shared/parts/await';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { ACTS, IMPORT, STATES, TROUBLE } from '../../../texts/accounts/import';
import { Estimate } from './estimate';
import { Brought, SyncProgress } from './sync-facts';
import type { OpenSync, SyncAct } from './use-sync';
import { useSync } from './use-sync';

export function SyncSection({ account }: { readonly account: string }) {
  const sync = useSync(account);
  return (
    <section className="card" aria-labelledby="import-of-certificates">
      <Heading size="small" as="h2" id="import-of-certificates">
        {IMPORT.section}
      </Heading>
      <Await answer={sync} what={IMPORT.what}>
        {(view) => (view ? <Standing view={view} sync={sync} /> : <First account={account} sync={sync} />)}
      </Await>
    </section>
  );
}

function First({ account, sync }: { readonly account: string; readonly sync: OpenSync }) {
  return (
    <>
      <Estimate account={account} />
      <SyncButtons sync={sync} acts={['begin']} begin={ACTS.begin} />
    </>
  );
}

const APPEARANCES = {
  running: 'inprogress',
  paused: 'moved',
  cancelled: 'default',
  stopped: 'removed',
  done: 'success',
  incomplete: 'moved',
} as const;

/** What can be done, by where it stands. */
const OFFERED: Readonly<Record<SyncView['state'], readonly SyncAct[]>> = {
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  stopped: ['resume', 'cancel', 'begin'],
  cancelled: ['begin'],
  done: ['begin'],
};

function Standing({ view, sync }: { readonly view: SyncView; readonly sync: OpenSync }) {
  const word = view.state === 'done' && !view.complete ? 'incomplete' : view.state;
  return (
    <>
      <div role="status">
        <Lozenge appearance={APPEARANCES[word]}>{STATES[word]}</Lozenge>
      </div>
      <Trouble view={view} />
      {view.state !== 'done' && <SyncProgress view={view} />}
      <Brought view={view} />
      <SyncButtons sync={sync} acts={OFFERED[view.state]} begin={ACTS.again} />
    </>
  );
}

function Trouble({ view: { trouble, state } }: { readonly view: SyncView }) {
  if (trouble === '') return null;
  const isHeldUp = state === 'running';
  return (
    <Notice appearance={isHeldUp ? 'warning' : 'error'} title={isHeldUp ? TROUBLE.running : TROUBLE.stopped}>
      {trouble}
    </Notice>
  );
}

interface SyncButtonsProps {
  readonly sync: OpenSync;
  readonly acts: readonly SyncAct[];
  readonly begin: string;
}

function SyncButtons({ sync: { working, refused, act }, acts, begin }: SyncButtonsProps) {
  return (
    <div>
      <div className="buttons">
        {acts.map((one, place) => (
          <Button
            key={one}
            appearance={place === 0 ? 'primary' : 'default'}
            isDisabled={working}
            onClick={() => void act(one)}
          >
            {one === 'begin' ? begin : ACTS[one]}
          </Button>
        ))}
        <Busy busy={working} text={ACTS.working} />
      </div>
      <div className="outcome">
        {refused && (
          <Notice appearance="error" title={ACTS.refused}>
            {refused.message}
          </Notice>
        )}
      </div>
    </div>
  );
}
