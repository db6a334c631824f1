/** The issue's right column: how its certificate stands, until when it is good, and who acts next. */
import { Button, Inline, SectionMessage, Spinner, Stack, Text, useProductContext } from '@forge/react';
import type { Refused } from '../contract/result';
import { pageOf } from '../contract/screen/page';
import type { Page } from '../contract/screen/page';
import { CertificateFacts } from './certificate-facts';
import { ImportedFacts } from './imported-facts';
import { LOOK_AGAIN, NO_ISSUE, NOT_LOADED, OUTDATED, REFUSAL_TITLES, TRY_AGAIN, WAITING } from './texts';
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
    <SectionMessage appearance="error" title={NO_ISSUE.title}>
      <Text>{NO_ISSUE.text}</Text>
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
      {state.outdated && <Failure refused={state.outdated} title={OUTDATED} again={lookAgain} />}
      {state.data.imported ? (
        <ImportedFacts certificate={state.data.imported} page={page} />
      ) : (
        <CertificateFacts order={state.data.order} page={page} />
      )}
      {!state.outdated && <Again act={lookAgain} name={LOOK_AGAIN} />}
    </Stack>
  );
}

function Waiting() {
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label={WAITING.label} />
      <Text>{WAITING.text}</Text>
    </Inline>
  );
}

function titleOf({ code }: Refused): string {
  return REFUSAL_TITLES[code] ?? NOT_LOADED;
}

interface FailureProps {
  readonly refused: Refused;
  readonly title: string;
  readonly again: () => void;
}

function Failure({ refused, title, again }: FailureProps) {
  return (
    <Stack space="space.100">
      <SectionMessage appearance={refused.code in REFUSAL_TITLES ? 'warning' : 'error'} title={title}>
        <Text>{refused.message}</Text>
      </SectionMessage>
      <Again act={again} name={TRY_AGAIN} />
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
