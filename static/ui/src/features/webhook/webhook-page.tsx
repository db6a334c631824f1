/** The admin page *Webhook*: the address that SCM is given, its successor, and what came in. */
import { useState } from 'react';
import Heading from '@atlaskit/heading';
import { webhookCalls } from '../../../../../src/contract/admin/webhook-calls';
import type { WebhookView } from '../../../../../src/domain/webhook/webhook-view';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { Await } from '../../shared/parts/await';
import { Addresses } from './addresses';
import { Calls } from './calls';
import { MadeAddress } from './made-address';
import { Steps } from './steps';
import { useAddresses } from './use-addresses';
import './webhook.css';

const viewWebhook = () => ask(webhookCalls.viewWebhook, {});

export function WebhookPage() {
  const answer = useAnswer(viewWebhook);
  return (
    <main className="page webhook">
      <div className="page-head">
        <Heading size="large" as="h1">
          Webhook
        </Heading>
      </div>
      <Await answer={answer} what="webhook">
        {(webhook) => <Content webhook={webhook} reload={answer.reload} />}
      </Await>
    </main>
  );
}

interface ContentProps {
  readonly webhook: WebhookView;
  readonly reload: () => Promise<void>;
}

function Content({ webhook, reload }: ContentProps) {
  const addresses = useAddresses(webhook, reload);
  const [hidden, setHidden] = useState<string>();
  const made = addresses.made === hidden ? undefined : addresses.made;
  return (
    <div className="webhook-parts">
      <p>
        SCM can tell this app at once when a certificate is about to expire or was revoked. A message is only a hint:
        the app asks SCM itself about the certificate that it names, at most once in ten minutes, and believes nothing
        else. Without the webhook the app looks by itself: for an expiry every day, for a revocation every four days or
        so.
      </p>
      <MadeAddress url={made} hide={() => setHidden(made)} />
      <Addresses webhook={webhook} addresses={addresses} reload={reload} />
      <Steps />
      <Calls days={webhook.days} />
    </div>
  );
}
