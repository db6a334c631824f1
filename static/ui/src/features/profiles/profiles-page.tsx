/** The admin page *Sectigo Profile Settings*: the list of profiles, or the form of one. */
import { useRef, useState } from 'react';
import { profileCalls } from '../../../../../src/contract/admin/profile-calls';
import type { ProfileList as Profiles } from '../../../../../src/domain/profile';
import type { ListedProfile } from '../../../../../src/domain/profile';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { useFocusAfterForm } from '../../shared/page/use-focus-after-form';
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { PAGE, SAID } from '../../texts/profiles/list';
import { ProfileForm } from './form/profile-form';
import { ProfileList } from './list/profile-list';
import './profiles.css';

/** `profile` absent: a new one. */
interface Editing {
  readonly profile?: ListedProfile;
  /** A new one begins with what this one has. */
  readonly copyOf?: ListedProfile;
}

const listProfiles = () => ask(profileCalls.listProfiles, {});

export function ProfilesPage() {
  const answer = useAnswer(listProfiles);
  const [editing, setEditing] = useState<Editing>();
  const [success, setSuccess] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  const show = (next: Editing | undefined, message?: string) => {
    setEditing(next);
    setSuccess(message);
  };
  useFocusAfterForm(top, editing !== undefined);
  const done = (message: string) => {
    show(undefined, message);
    // The button that was pressed may be gone afterwards.
    top.current?.focus();
    void answer.reload();
  };
  return (
    <main className="page">
      <div ref={top} tabIndex={-1} role="status" className="page-messages">
        {success !== undefined && <Notice appearance="success">{success}</Notice>}
      </div>
      <Await answer={answer} what={PAGE.what}>
        {(list) => <Content list={list} editing={editing} show={show} done={done} reload={answer.reload} />}
      </Await>
    </main>
  );
}

interface ContentProps {
  readonly list: Profiles;
  readonly editing: Editing | undefined;
  readonly show: (next: Editing | undefined) => void;
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

function Content({ list, editing, show, done, reload }: ContentProps) {
  if (editing) {
    return (
      <ProfileForm
        {...editing}
        names={list}
        saved={(profile) => done(SAID.saved(profile.name, profile.notice))}
        cancel={() => show(undefined)}
      />
    );
  }
  return (
    <ProfileList
      list={list}
      create={() => show({})}
      edit={(profile) => show({ profile })}
      duplicate={(copyOf) => show({ copyOf })}
      done={done}
      reload={reload}
    />
  );
}
