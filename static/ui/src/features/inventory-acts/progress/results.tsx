/** What became of each certificate, group by group, and all of it as a file. */
import { useCallback, useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import { bulkCalls } from '../../../../../../src/contract/certificates/bulk-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { BulkItem } from '../../../../../../src/domain/bulk/bulk';
import type { BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import { ask } from '../../../shared/backend/ask';
import { Notice } from '../../../shared/parts/notice';
import { Waiting } from '../../../shared/parts/waiting';
import { notLoaded } from '../../../texts/shared';
import { ITEM_STATES, RESULTS } from '../../../texts/inventory-acts/bulk';
import { useResultsCsv } from './use-results-csv';

export function Results({ bulk }: { readonly bulk: BulkView }) {
  const { items, refused, more, isMore } = useItems(bulk);
  const csv = useResultsCsv(bulk);
  if (refused) {
    return (
      <Notice appearance="error" title={notLoaded(RESULTS.what)}>
        {refused.message}
      </Notice>
    );
  }
  if (items.length === 0 && bulk.chunks > 0) return <Waiting what={RESULTS.what} />;
  return (
    <>
      <div className="buttons">
        <Button isLoading={csv.busy} onClick={() => void csv.start()}>
          {RESULTS.exportCsv}
        </Button>
        <span role="status" className="subtle">
          {csv.said}
        </span>
      </div>
      <ItemTable items={items} />
      {isMore && <Button onClick={more}>{RESULTS.more}</Button>}
    </>
  );
}

function ItemTable({ items }: { readonly items: readonly BulkItem[] }) {
  return (
    <div className="bulk-results">
      <table>
        <caption>{RESULTS.caption}</caption>
        <thead>
          <tr>
            {[RESULTS.name, RESULTS.sslId, RESULTS.state, RESULTS.said].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ sslId, commonName, state, said }) => (
            <tr key={sslId}>
              <td>{commonName}</td>
              <td>{sslId}</td>
              <td>{ITEM_STATES[state]}</td>
              <td>{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useItems({ id, chunks }: BulkView) {
  const [items, setItems] = useState<readonly BulkItem[]>([]);
  const [read, setRead] = useState(0);
  const [refused, setRefused] = useState<Refused>();
  const load = useCallback(
    async (chunk: number) => {
      const result = await ask(bulkCalls.listBulkItems, { id, chunk });
      if (!result.ok) {
        setRefused(result);
        return;
      }
      setItems((before) => (chunk === 0 ? result.data : [...before, ...result.data]));
      setRead(chunk + 1);
    },
    [id],
  );
  useEffect(() => void load(0), [load]);
  return { items, refused, isMore: read < chunks, more: () => void load(read) };
}
