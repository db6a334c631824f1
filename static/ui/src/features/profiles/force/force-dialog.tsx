/** Asks before all certificates of a profile are renewed: how many, what it costs, and when it ends. */
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Await } from '../../../shared/parts/await';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { agreementOf, begunText, consequencesOf, DIALOG } from '../../../texts/profiles/force';
import { ForceList } from './force-list';
import { isActive } from './is-active';
import type { Force } from './use-force';
import { useForce } from './use-force';

interface ForceDialogProps {
  readonly profile: ProfileView;
  readonly close: () => void;
  /** It has begun. */
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export default function ForceDialog({ profile, close, done, reload }: ForceDialogProps) {
  const begun = (count: number) => {
    close();
    done(begunText(profile.name, count, profile.keyOnRenewal));
  };
  const force = useForce(profile, { begun, reload });
  const running = isActive(profile.force, Date.now()) ? profile.force : undefined;
  const isAsked = !running && agreementTo(force, profile) !== undefined;
  return (
    <Modal onClose={close} width="medium">
      <ModalHeader hasCloseButton>
        <ModalTitle>{DIALOG.title(profile.name)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {running ? (
          <p>
            <Sentence parts={DIALOG.running(<Moment epochMs={running.until} />)} />
          </p>
        ) : (
          <Consequences profile={profile} force={force} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {isAsked ? DIALOG.cancel : DIALOG.close}
        </Button>
        {isAsked && <Agree profile={profile} force={force} />}
      </ModalFooter>
    </Modal>
  );
}

interface PartProps {
  readonly profile: ProfileView;
  readonly force: Force;
}

function Consequences({ profile, force }: PartProps) {
  return (
    <Await answer={force.preview} what={DIALOG.what}>
      {(preview) => (
        <div className="prose">
          <div role="status" className="prose">
            {consequencesOf(preview, profile.keyOnRenewal).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <ForceList preview={preview} />
          <NotBegun force={force} />
        </div>
      )}
    </Await>
  );
}

function NotBegun({ force }: Pick<PartProps, 'force'>) {
  const { refused } = force;
  if (!refused) return null;
  const again = (
    <Button isLoading={force.busy === 'counting'} onClick={() => void force.countAgain()}>
      {DIALOG.countAgain}
    </Button>
  );
  const title = leavesOpen(refused) ? DIALOG.uncertain : DIALOG.notBegun;
  return (
    <Notice appearance="error" title={title} actions={again}>
      {refused.message}
    </Notice>
  );
}

function Agree({ profile, force }: PartProps) {
  const { state } = force.preview;
  if (state.phase !== 'ready') return null;
  // After a refusal the number on the screen is out of date.
  const isDisabled = state.data.more || force.busy === 'counting' || force.refused !== undefined;
  return (
    <Button
      appearance="warning"
      isDisabled={isDisabled}
      isLoading={force.busy === 'beginning'}
      onClick={() => void force.begin(state.data.count)}
    >
      {agreementTo(force, profile)}
    </Button>
  );
}

/** @returns undefined while nothing was counted, and where there is nothing to agree to */
function agreementTo({ preview: { state } }: Force, { keyOnRenewal }: ProfileView): string | undefined {
  return state.phase === 'ready' ? agreementOf(state.data, keyOnRenewal) : undefined;
}
