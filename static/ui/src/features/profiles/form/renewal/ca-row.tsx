/** Where the CA is asked when to renew; its address is filled in as soon as somebody lets it have a say. */
import Textfield from '@atlaskit/textfield';
import type { ProfileDraft } from '../../../../../../../src/domain/profile';
import { DEFAULT_RENEWAL_INFO_URL } from '../../../../../../../src/domain/renewal/ca-window/ca-window';
import type { RenewalTiming } from '../../../../../../../src/domain/renewal/policy';
import { FieldRow } from '../../../../shared/parts/field-row';
import { CA_FIELD } from '../../../../texts/profiles/renewal';

type Edited = Partial<Pick<ProfileDraft, 'timing' | 'renewalInfoUrl'>>;

/** @returns the draft's change: an address that nobody typed comes and goes with the choice */
export function withTiming(
  timing: RenewalTiming,
  { renewalInfoUrl = '' }: Pick<ProfileDraft, 'renewalInfoUrl'>,
): Edited {
  const asks = timing.by === 'ca-window';
  if (asks && renewalInfoUrl.trim() === '') return { timing, renewalInfoUrl: DEFAULT_RENEWAL_INFO_URL };
  return !asks && renewalInfoUrl === DEFAULT_RENEWAL_INFO_URL ? { timing, renewalInfoUrl: undefined } : { timing };
}

interface CaRowProps {
  readonly id: string;
  readonly draft: ProfileDraft;
  readonly faults: readonly string[];
  readonly change: (renewalInfoUrl: string | undefined) => void;
}

export function CaRow({ id, draft: { timing, renewalInfoUrl = '' }, faults, change }: CaRowProps) {
  const asks = timing.by === 'ca-window';
  return (
    <FieldRow {...CA_FIELD} {...{ id, faults }} optional={!asks}>
      {(control) => (
        <Textfield
          {...control}
          type="url"
          autoComplete="off"
          spellCheck={false}
          isInvalid={control['aria-invalid']}
          aria-required={asks}
          value={renewalInfoUrl}
          onChange={(event) => change(event.currentTarget.value || undefined)}
        />
      )}
    </FieldRow>
  );
}
