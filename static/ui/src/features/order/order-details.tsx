/** An order in full: state, who acts next, what can be done, what was asked for, and the certificate that the issue has. */
import { lazy, Suspense } from 'react';
import type { CertificateView } from '../../../../../src/domain/certificate/certificate-view';
import { expired } from '../../../../../src/domain/validity';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { APPROVAL } from '../../texts/order/approval';
import { CERTIFICATE, FACTS } from '../../texts/order/panel';
import { REQUEST_BUTTON } from '../../texts/order/request';
import type { Answer } from '../../shared/backend/use-answer';
import { Fact, Facts } from '../../shared/parts/facts';
import { Waiting } from '../../shared/parts/waiting';
import { ActBar } from './acts/act-bar';
import type { Certificate } from './certificate/certificate-facts';
import { CertificateFacts } from './certificate/certificate-facts';
import { PresentCertificate } from './certificate/present-certificate';
import { NamesList } from './names/names-list';
import { RequestButton } from './request/request-button';
import { OrderState } from './order-state';
import { OrderQuestion } from './question/order-question';

/** Most of the panel's code, and nothing that is seen first. */
const FullCertificate = lazy(async () => ({ default: (await import('./detail/full-certificate')).FullCertificate }));

/** Only where the profile asks for it. */
const Approval = lazy(async () => ({ default: (await import('./approval/approval')).Approval }));

/** Needs a certificate that is there. */
const Installation = lazy(async () => ({ default: (await import('./certificate/installation')).Installation }));

/** Asked for by a few. */
const WhyThen = lazy(async () => ({ default: (await import('./renewal/why-then')).WhyThen }));

interface OrderDetailsProps {
  readonly order: OrderView;
  readonly certificate: Answer<CertificateView>;
  readonly issueId: string;
  readonly reload: () => Promise<void>;
  readonly hurry: () => void;
}

export function OrderDetails({ order, issueId, reload, hurry, certificate: full }: OrderDetailsProps) {
  const { certificate, question, acts, approval } = order;
  return (
    <>
      <OrderState order={order} />
      <OrderQuestion question={question} issueId={issueId} reload={reload} />
      {approval && (
        <Suspense fallback={<Waiting what={APPROVAL.waiting} />}>
          <Approval {...{ approval, issueId, reload, hurry }} />
        </Suspense>
      )}
      <RequestAnother order={order} />
      {acts && <ActBar {...{ issueId, acts, reload, hurry }} />}
      <CertificateOf order={order} full={full} />
      {certificate && (
        <Suspense fallback={<Waiting what={CERTIFICATE} />}>
          {isUsable(certificate) && <WhyThen {...{ issueId, reload }} />}
          <Installation {...{ certificate, issueId, reload }} hasPredecessor={hasPredecessor(full)} />
          <FullCertificate answer={full} names={order.names} usable={isUsable(certificate)} />
        </Suspense>
      )}
    </>
  );
}

/** Where an order ended without a certificate, or the certificate was revoked, the next one begins with a CSR. */
function RequestAnother({ order: { state, certificate } }: Pick<OrderDetailsProps, 'order'>) {
  const isOpen = state === 'declined' || state === 'rejected' || (state === 'issued' && certificate?.revoked);
  return (
    isOpen && (
      <div className="buttons">
        <RequestButton label={REQUEST_BUTTON.requestAnother} />
      </div>
    )
  );
}

function isUsable({ revoked, notAfter }: Certificate): boolean {
  return !revoked && !expired(notAfter, Date.now());
}

function hasPredecessor({ state }: Answer<CertificateView>): boolean {
  return (
    state.phase === 'ready' && state.data.history.findIndex(({ current }) => current) < state.data.history.length - 1
  );
}

function CertificateOf({ order, full }: { readonly order: OrderView; readonly full: Answer<CertificateView> }) {
  const { certificate, names, state, lastCheck } = order;
  const current = full.state.phase === 'ready' ? full.state.data.current : undefined;
  return (
    <>
      <Facts>
        <OrderFacts order={order} />
        {certificate && state === 'issued' && <CertificateFacts {...{ certificate, names, current, lastCheck }} />}
      </Facts>
      {certificate && state !== 'issued' && <PresentCertificate {...{ certificate, names, current, lastCheck }} />}
    </>
  );
}

function OrderFacts({ order: { profile, certId, certificate, names } }: Pick<OrderDetailsProps, 'order'>) {
  return (
    <>
      {profile !== undefined && <Fact term={FACTS.profile}>{profile}</Fact>}
      {certId !== undefined && <Fact term={FACTS.certId}>{certId}</Fact>}
      {!certificate && names.length > 0 && (
        <Fact term={FACTS.names}>
          <NamesList names={names} />
        </Fact>
      )}
    </>
  );
}
