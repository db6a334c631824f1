/** The dialog *Request certificate*: a key made here or a CSR brought along, and later a .p12 of key and certificate. */
import { lazy, Suspense, useCallback, useState } from 'react';
import Heading from '@atlaskit/heading';
import { requestCalls } from '../../../../../src/contract/issue/request-calls';
import type { RequestView, Submitted } from '../../../../../src/domain/request/request-view';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { usePage } from '../../shared/page/page-context';
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { Waiting } from '../../shared/parts/waiting';
import { PURPOSES, REQUEST } from '../../texts/request/dialog';
import { NO_ISSUE } from '../../texts/shared';
import { CloseRow } from './parts/close-row';
import { ProfileRow, profileMissing, trustOf } from './profile-row';
import '../../shared/csr/request.css';
import { SubmittedNotice } from './submit/submitted-notice';
import { WayChoice } from './way-choice';
import type { Way } from './ways';
import { firstOf, waysOf } from './ways';

const NewKey = lazy(() => import('./new-key/new-key'));
const OwnCsr = lazy(() => import('./own-csr/own-csr'));
const KeyStore = lazy(() => import('./key-store/key-store'));

export function RequestDialog() {
  const { issueId } = usePage();
  if (issueId === undefined) {
    return <Notice appearance="error">{NO_ISSUE}</Notice>;
  }
  return <RequestOn issueId={issueId} />;
}

function RequestOn({ issueId }: { readonly issueId: string }) {
  const load = useCallback(() => ask(requestCalls.viewRequest, { issueId }), [issueId]);
  const answer = useAnswer(load);
  return (
    <main className="request">
      <Heading size="medium" as="h1">
        {REQUEST.title}
      </Heading>
      <Await answer={answer} what={REQUEST.what}>
        {(view) => <Request issueId={issueId} view={view} />}
      </Await>
    </main>
  );
}

interface RequestProps {
  readonly issueId: string;
  readonly view: RequestView;
}

function Request({ issueId, view }: RequestProps) {
  const ways = waysOf(view);
  const { opens } = usePage();
  const [way, setWay] = useState<Way | undefined>(firstOf(ways, opens));
  const [unsaved, setUnsaved] = useState(false);
  const [ended, setEnded] = useState<{ readonly submitted: Submitted; readonly keyFile: string | undefined }>();
  if (ended) return <SubmittedNotice {...ended} />;
  return (
    <>
      <Closed view={view} />
      {ways.length > 1 && <WayChoice ways={ways} chosen={way} choose={setWay} />}
      <Suspense fallback={<Waiting what={REQUEST.form} />}>
        {way === 'store' && <KeyStore issueId={issueId} />}
        {ways.includes('key') && (
          <Ordering
            {...{ issueId, view, way }}
            noteUnsaved={setUnsaved}
            done={(submitted, keyFile) => setEnded({ submitted, keyFile })}
          />
        )}
      </Suspense>
      <CloseRow unsaved={unsaved} />
    </>
  );
}

/** Why nothing can be requested here now. */
function Closed({ view: { mayEdit, closed } }: { readonly view: RequestView }) {
  if (closed !== undefined) return <Notice appearance="information">{closed}</Notice>;
  if (mayEdit) return null;
  return (
    <Notice appearance="warning" title={REQUEST.noPermission}>
      {REQUEST.mayNotEdit}
    </Notice>
  );
}

interface OrderingProps extends RequestProps {
  readonly way: Way | undefined;
  readonly noteUnsaved: (unsaved: boolean) => void;
  readonly done: (submitted: Submitted, keyFile?: string) => void;
}

function Ordering({ issueId, view, way, done, noteUnsaved }: OrderingProps) {
  const [profile, setProfile] = useState(
    view.profile ?? (view.profiles.length === 1 ? view.profiles[0]?.name : '') ?? '',
  );
  const common = {
    ...{ issueId, view, profile, done, noteUnsaved },
    publicTrust: trustOf(view, profile),
    profileMissing: profileMissing(view, profile),
  };
  // A key that was made stays while somebody looks at another way.
  return (
    <div className="way" hidden={way === 'store'}>
      <Renewing view={view} />
      <ProfileRow view={view} profile={profile} change={setProfile} />
      <div className="way" hidden={way !== 'key'}>
        <NewKey {...common} />
      </div>
      {way === 'csr' && (
        <div className="way">
          <OwnCsr {...common} />
        </div>
      )}
    </div>
  );
}

function Renewing({ view: { purpose, names } }: { readonly view: RequestView }) {
  if (purpose === 'first') return null;
  return <Notice appearance="information">{PURPOSES[purpose](names)}</Notice>;
}
