/** The admin page *Webhook*: the address that SCM is given, its successor, and what came in. */
import { useState } from 'react';
import { webhookCalls } from '../../../../../src/contract/admin/webhook-calls';
import type { WebhookView } from '../../../../../src/domain/webhook/webhook-view';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { PageHead } from '../../shared/page/page-head';
import { Await } from '../../shared/parts/await';
import { PAGE } from '../../texts/webhook';
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
      <PageHead title={PAGE.title} />
      <Await answer={answer} what={PAGE.what}>
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
      <p>{PAGE.purpose}</p>
      <MadeAddress url={made} hide={() => setHidden(made)} />
      <Addresses webhook={webhook} addresses={addresses} reload={reload} />
      <Steps />
      <Calls days={webhook.days} />
    </div>
  );
}
