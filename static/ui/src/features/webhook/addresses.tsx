/** Which addresses are good, and what can be done with them. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { Person } from '../../../../../src/domain/person';
import type { SecretView, WebhookView } from '../../../../../src/domain/webhook/webhook-view';
import { leavesOpen } from '../../shared/backend/refusal';
import { Notice } from '../../shared/parts/notice';
import { Sentence } from '../../shared/parts/sentence';
import { Moment } from '../../shared/time/moment';
import { ADDRESSES, makingExplained } from '../../texts/webhook';
import type { UsedAddresses } from './use-addresses';

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
        {ADDRESSES.title(secrets.length)}
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
          title={leavesOpen(refused) ? ADDRESSES.uncertain : ADDRESSES.unchanged}
          actions={<Button onClick={() => void reload()}>{ADDRESSES.reload}</Button>}
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
          {ADDRESSES.make(secrets.length)}
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
  const isOld = endsAt !== undefined;
  return (
    <li className="webhook-secret">
      <div className="state-line">
        <Lozenge appearance={isOld ? 'moved' : 'success'}>{ADDRESSES.state(isOld)}</Lozenge>
        <span>
          <Sentence parts={ADDRESSES.made(<Moment epochMs={madeAt} />, madeBy(secret, webhook.people))} />
          {isOld && <Sentence parts={ADDRESSES.goodUntil(<Moment epochMs={endsAt} />)} />}
        </span>
      </div>
      <Button spacing="compact" aria-label={ADDRESSES.endWhich(isOld)} onClick={end}>
        {ADDRESSES.end}
      </Button>
    </li>
  );
}

function madeBy({ madeBy: accountId }: SecretView, people: readonly Person[]): string {
  return people.find((person) => person.accountId === accountId)?.displayName ?? accountId;
}
