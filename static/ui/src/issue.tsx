/** Entry of the issue's panel *Certificate*, and of the dialogs that the panel opens. */
import { lazy, Suspense } from 'react';
import { IssuePanel } from './features/order/issue-panel';
import { mount } from './shared/page/mount';
import { usePage } from './shared/page/page-context';
import { Waiting } from './shared/parts/waiting';
import { REQUEST_BUTTON } from './texts/order/request';

/** Loaded in the dialog alone. */
const RequestDialog = lazy(async () => ({
  default: (await import('./features/request/request-dialog')).RequestDialog,
}));

function IssueEntry() {
  const { opens } = usePage();
  if (opens === undefined) return <IssuePanel />;
  return (
    <Suspense fallback={<Waiting what={REQUEST_BUTTON.what} />}>
      <RequestDialog />
    </Suspense>
  );
}

mount(IssueEntry);
