/** Which addresses are good, and what can be done with them. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { SecretView, WebhookView } from '../../../../../src/domain/webhook/webhook-view';
import { leavesOpen } from '../../shared/backend/refusal';
import { Notice } from '../../shared/parts/notice';
import { Moment } from '../../shared/time/moment';
import type { UsedAddresses } from './use-addresses';
import { madeBy, makingExplained } from './webhook-texts';

const EndDialog = lazy(() => import('./end-dialog'));

interface AddressesProps {
  readonly webhook: WebhookView;
  readonly addresses: UsedAddresses;
  readonly reload: () => Promise<void>;
}

export function Addresses({ webhook, addresses, reload }: AddressesProps) {
  const { secrets } = webhook;
  const [ending, setEnding] = useState<SecretView>();
  const { refused } = addresses;
  return (
    <section className="card" aria-labelledby="addresses">
      <Heading size="small" as="h2" id="addresses">
        {secrets.length === 0 ? 'Not set up yet' : 'Addresses in use'}
      </Heading>
      {secrets.length > 0 && (
        <ul className="webhook-secrets">
          {secrets.map((secret) => (
            <Address key={secret.id} secret={secret} webhook={webhook} end={() => setEnding(secret)} />
          ))}
        </ul>
      )}
      <p className="subtle">{makingExplained(secrets.length)}</p>
      {refused && (
        <Notice
          appearance="error"
          title={leavesOpen(refused) ? 'It is not certain that this was done' : 'Nothing was changed'}
          actions={<Button onClick={() => void reload()}>Reload</Button>}
        >
          {refused.message}
        </Notice>
      )}
      <div className="buttons">
        <Button
          appearance={secrets.length === 0 ? 'primary' : 'default'}
          isLoading={addresses.busy === 'making'}
          onClick={() => void addresses.make()}
        >
          {secrets.length === 0 ? 'Make webhook address' : 'Make new address'}
        </Button>
      </div>
      <Suspense fallback={null}>
        {ending && <EndDialog secret={ending} addresses={addresses} close={() => setEnding(undefined)} />}
      </Suspense>
    </section>
  );
}

interface AddressProps {
  readonly secret: SecretView;
  readonly webhook: WebhookView;
  readonly end: () => void;
}

function Address({ secret, webhook, end }: AddressProps) {
  const { madeAt, endsAt } = secret;
  const which = endsAt === undefined ? 'address in use' : 'old address';
  return (
    <li className="webhook-secret">
      <div className="state-line">
        <Lozenge appearance={endsAt === undefined ? 'success' : 'moved'}>
          {endsAt === undefined ? 'In use' : 'Ending'}
        </Lozenge>
        <span>
          Made <Moment epochMs={madeAt} /> by {madeBy(secret, webhook.people)}
          {endsAt !== undefined && (
            <>
              ; good until <Moment epochMs={endsAt} />
            </>
          )}
        </span>
      </div>
      <Button spacing="compact" aria-label={`End now… (${which})`} onClick={end}>
        End now…
      </Button>
    </li>
  );
}
