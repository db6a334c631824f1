/** A button for each act that is possible now, and why the others are not. */
import Button from '@atlaskit/button/new';
import type { Act } from '../../../../../../src/domain/acts/act';
import type { Offer } from '../../../../../../src/domain/acts/offers';
import { ACT_BUTTONS, ACTS } from '../../../texts/order/acts';

interface ActButtonsProps {
  readonly offers: readonly Offer[];
  readonly begin: (act: Act) => void;
  readonly busy: Act | undefined;
}

export function ActButtons({ offers, begin, busy }: ActButtonsProps) {
  const possible = offers.filter(({ whyNot }) => whyNot === undefined);
  const others = offers.filter(({ whyNot }) => whyNot !== undefined);
  const [reason, ...more] = new Set(others.map(({ whyNot }) => whyNot));
  return (
    <>
      {possible.length > 0 && (
        <div className="buttons">
          {possible.map(({ act }) => (
            <Button
              key={act}
              isLoading={act === busy}
              {...(act !== 'check-status' && { 'aria-haspopup': 'dialog' as const })}
              onClick={() => begin(act)}
            >
              {ACT_BUTTONS[act]}
            </Button>
          ))}
        </div>
      )}
      {others.length > 0 && more.length === 0 ? (
        <p className="subtle">{ACTS.because(listed(others), reason)}</p>
      ) : (
        <NotPossible offers={others} />
      )}
    </>
  );
}

function listed(offers: readonly Offer[]): string {
  return offers.map(({ act }) => ACT_BUTTONS[act]).join(', ');
}

function NotPossible({ offers }: { readonly offers: readonly Offer[] }) {
  if (offers.length === 0) return null;
  return (
    <details className="not-possible">
      <summary className="subtle">{ACTS.notPossible(listed(offers))}</summary>
      <ul>
        {offers.map(({ act, whyNot }) => (
          <li key={act}>
            <strong>{ACTS.whyNot(ACT_BUTTONS[act])}</strong> {whyNot}
          </li>
        ))}
      </ul>
    </details>
  );
}
