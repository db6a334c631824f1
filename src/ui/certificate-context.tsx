/** The issue's right column: how its certificate stands, until when it is good, and who acts next. */
import { Button, Inline, SectionMessage, Spinner, Stack, Text, useProductContext } from '@forge/react';
import type { Refused } from '../contract/result';
import { pageOf } from '../contract/screen/page';
import type { Page } from '../contract/screen/page';
import { CertificateFacts } from './certificate-facts';
import { useCertificate } from './use-certificate';

export function CertificateContext() {
  const context = useProductContext();
  if (!context) return <Waiting />;
  const page = pageOf(context);
  if (page.issueId === undefined) return <NoIssue />;
  return <CertificateOf issueId={page.issueId} page={page} />;
}

function NoIssue() {
  return (
    <SectionMessage appearance="error" title="Jira did not say which issue this is">
      <Text>Reload the issue.</Text>
    </SectionMessage>
  );
}

function CertificateOf({ issueId, page }: { readonly issueId: string; readonly page: Page }) {
  const { state, lookAgain } = useCertificate(issueId);
  if (state.phase === 'loading') return <Waiting />;
  if (state.phase === 'refused')
    return <Failure refused={state.refused} title={titleOf(state.refused)} again={lookAgain} />;
  return (
    <Stack space="space.150">
      {state.outdated && <Failure refused={state.outdated} title="This may be out of date" again={lookAgain} />}
      <CertificateFacts order={state.data} page={page} />
      {!state.outdated && <Again act={lookAgain} name="Look again" />}
    </Stack>
  );
}

function Waiting() {
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label="Loading" />
      <Text>Loading the certificate …</Text>
    </Inline>
  );
}

/** Other refusals are told as a failure to load. */
const TITLES: Partial<Record<Refused['code'], string>> = {
  'no-right': 'No permission',
  'not-found': 'Not available',
};

function titleOf({ code }: Refused): string {
  return TITLES[code] ?? 'The certificate could not be loaded';
}

interface FailureProps {
  readonly refused: Refused;
  readonly title: string;
  readonly again: () => void;
}

function Failure({ refused, title, again }: FailureProps) {
  return (
    <Stack space="space.100">
      <SectionMessage appearance={refused.code in TITLES ? 'warning' : 'error'} title={title}>
        <Text>{refused.message}</Text>
      </SectionMessage>
      <Again act={again} name="Try again" />
    </Stack>
  );
}

function Again({ act, name }: { readonly act: () => void; readonly name: string }) {
  return (
    <Inline>
      <Button spacing="compact" onClick={act}>
        {name}
      </Button>
    </Inline>
  );
}
