/** What there is to know of an issue's certificate in a narrow column. */
import type { ReactNode } from 'react';
import { Code, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { Page } from '../contract/screen/page';
import { expiresIn } from '../domain/expires-in';
import { localTime } from '../domain/format-time';
import { certificateStatus } from '../domain/order/certificate-status';
import type { OrderView } from '../domain/order/order-view';
import { NEVER_CHECKED, revokedText, TERMS, validUntil } from './texts';

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
      {order && <Fact term={TERMS.whoActs}>{whoActs(order)}</Fact>}
      <Fact term={TERMS.todo}>{todo}</Fact>
      {order && <Fact term={TERMS.lastCheck}>{lastCheck(order, page)}</Fact>}
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
      {revoked && <Fact term={TERMS.revoked}>{revokedText(localTime(revoked.at, page), revoked.how)}</Fact>}
      <Fact term={TERMS.validUntil}>{validUntil(localTime(notAfter, page), expiresIn(notAfter, now))}</Fact>
      <Stack space="space.025">
        <Term>{TERMS.serialNumber}</Term>
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
  return lastCheck === undefined ? NEVER_CHECKED : localTime(lastCheck, page);
}

export function Fact({ term, children }: { readonly term: string; readonly children: string }) {
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
