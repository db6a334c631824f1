/** What there is to know of an issue's certificate in a narrow column. */
import type { ReactNode } from 'react';
import { Code, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { Page } from '../contract/screen/page';
import { expiresIn } from '../domain/expires-in';
import { localTime } from '../domain/format-time';
import { certificateStatus } from '../domain/order/certificate-status';
import type { OrderView } from '../domain/order/order-view';

interface CertificateFactsProps {
  /** Null: nothing was requested. */
  readonly order: OrderView | null;
  readonly page: Page;
}

export function CertificateFacts({ order, page }: CertificateFactsProps) {
  const now = Date.now();
  const { label, appearance, todo } = certificateStatus(order, now);
  return (
    <Stack space="space.150">
      <Inline>
        <Lozenge appearance={appearance}>{label}</Lozenge>
      </Inline>
      {order?.certificate && <Certificate certificate={order.certificate} page={page} now={now} />}
      {order && <Fact term="Who acts next">{whoActs(order)}</Fact>}
      <Fact term="What you can do">{todo}</Fact>
      {order && <Fact term="SCM last answered">{lastCheck(order, page)}</Fact>}
    </Stack>
  );
}

interface CertificateProps {
  readonly certificate: NonNullable<OrderView['certificate']>;
  readonly page: Page;
  /** Epoch milliseconds. */
  readonly now: number;
}

function Certificate({ certificate: { notAfter, serialNumber, revoked }, page, now }: CertificateProps) {
  return (
    <>
      {revoked && <Fact term="Revoked">{`${localTime(revoked.at, page)}${revoked.how && `: ${revoked.how}`}`}</Fact>}
      <Fact term="Valid until">{`${localTime(notAfter, page)} (${expiresIn(notAfter, now)})`}</Fact>
      <Stack space="space.025">
        <Term>Serial number</Term>
        <Text>
          <Code>{serialNumber}</Code>
        </Text>
      </Stack>
    </>
  );
}

/** Of a certificate that is there, its outlook says more than its order. */
function whoActs({ state, next, certificate }: OrderView): string {
  return state === 'issued' && certificate ? certificate.outlook : next;
}

function lastCheck({ lastCheck }: OrderView, page: Page): string {
  return lastCheck === undefined ? 'Not asked yet' : localTime(lastCheck, page);
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <Stack space="space.025">
      <Term>{term}</Term>
      <Text>{children}</Text>
    </Stack>
  );
}

function Term({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="small" weight="semibold" color="color.text.subtle">
      {children}
    </Text>
  );
}
