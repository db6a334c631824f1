/** Says since when a secret is set; the secret itself is never shown. */
import type { ProfileView } from '../../../../../../src/domain/profile';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { FORM } from '../../../texts/profiles/form';

export function SecretState({ stored }: { readonly stored: ProfileView | undefined }) {
  if (stored?.hasSecret !== true) return null;
  return (
    <p className="field-state">
      <Sentence parts={FORM.secretSince(<Moment epochMs={stored.secretSetAt} />)} />
    </p>
  );
}
