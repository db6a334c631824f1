/** What is imported of one account, and which of its certificates get an issue. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import type { ListedAccount } from '../../../../../../src/domain/account/account';
import { PageHead } from '../../../shared/page/page-head';
import { Notice } from '../../../shared/parts/notice';
import { IMPORT } from '../../../texts/accounts/import';
import { DISABLED } from '../../../texts/accounts/list';
import { IssuesSection } from '../issues/issues-section';
import { SyncSection } from './sync-section';
import './import.css';

interface ImportViewProps {
  readonly account: ListedAccount;
  readonly back: () => void;
}

export default function ImportView({ account, back }: ImportViewProps) {
  const top = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className="import">
      <PageHead title={IMPORT.title(account.name)}>
        <Button onClick={back}>{IMPORT.back}</Button>
      </PageHead>
      {!account.enabled && <Notice appearance="information">{DISABLED}</Notice>}
      <SyncSection account={account.id} />
      <IssuesSection account={account.id} />
    </div>
  );
}
