/** What there is to know in a narrow column of a certificate that the issue was made for. */
import { Inline, Lozenge, Stack } from '@forge/react';
import type { Page } from '../contract/screen/page';
import { expiresIn } from '../domain/expires-in';
import { localTime } from '../domain/format-time';
import { importedStatus } from '../domain/inventory/issues/imported-status';
import type { ImportedView } from '../domain/inventory/issues/row-issue-view';
import { Fact } from './certificate-facts';
import { TERMS, validUntil } from './texts';

interface ImportedFactsProps {
  readonly certificate: ImportedView;
  readonly page: Page;
}

export function ImportedFacts({ certificate, page }: ImportedFactsProps) {
  const now = Date.now();
  const { label, appearance, todo } = importedStatus(certificate, now);
  const { notAfter, serialNumber, syncedAt } = certificate;
  return (
    <Stack space="space.150">
      <Inline>
        <Lozenge appearance={appearance}>{label}</Lozenge>
      </Inline>
      {notAfter !== undefined && (
        <Fact term={TERMS.validUntil}>{validUntil(localTime(notAfter, page), expiresIn(notAfter, now))}</Fact>
      )}
      {serialNumber !== '' && <Fact term={TERMS.serialNumber}>{serialNumber}</Fact>}
      <Fact term={TERMS.todo}>{todo}</Fact>
      {syncedAt > 0 && <Fact term={TERMS.lastSync}>{localTime(syncedAt, page)}</Fact>}
    </Stack>
  );
}
