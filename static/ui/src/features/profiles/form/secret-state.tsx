/** Says since when a secret is set; the secret itself is never shown. */
import type { ProfileView } from '../../../../../../src/domain/profile';
import { Moment } from '../../../shared/time/moment';

export function SecretState({ stored }: { readonly stored: ProfileView | undefined }) {
  if (stored?.hasSecret !== true) return null;
  return (
    <p className="field-state">
      Set since <Moment epochMs={stored.secretSetAt} />. Leave it empty to keep it.
    </p>
  );
}
