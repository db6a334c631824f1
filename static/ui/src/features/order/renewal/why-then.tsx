/** *Why then?*: behind a button, how the day of the renewal comes about, and what can be set for this certificate alone. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Await } from '../../../shared/parts/await';
import { WHY } from '../../../texts/order/renewal';
import { OwnRenewal } from './own-renewal';
import { RenewalTable } from './renewal-table';
import { useRenewal } from './use-renewal';
import './renewal.css';

interface WhyThenProps {
  readonly issueId: string;
  readonly reload: () => Promise<void>;
}

export function WhyThen(props: WhyThenProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="why-then" aria-label={WHY.ask}>
      <Button spacing="compact" aria-expanded={isOpen} aria-controls="why-then" onClick={() => setOpen(!isOpen)}>
        {WHY.ask}
      </Button>
      <div id="why-then">{isOpen && <Why {...props} />}</div>
    </section>
  );
}

function Why({ issueId, reload }: WhyThenProps) {
  const { set, ...answer } = useRenewal(issueId, reload);
  return (
    <Await answer={answer} what={WHY.what}>
      {(view) =>
        view ? (
          <>
            <RenewalTable view={view} />
            {view.mayChange && <OwnRenewal view={view} set={(own) => set(view.certificateId, own)} />}
          </>
        ) : (
          <p className="subtle">{WHY.nothing}</p>
        )
      }
    </Await>
  );
}
