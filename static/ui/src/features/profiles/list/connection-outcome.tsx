/** What *Test connection* found out, in the sentence of the server. */
import { Notice } from '../../../shared/parts/notice';
import { CONNECTION } from '../../../texts/profiles/list';
import type { ConnectionTest } from './use-connection';

export function ConnectionOutcome({ connection }: { readonly connection: ConnectionTest }) {
  const { result } = connection;
  return (
    <div role="status" className="outcome">
      {result?.ok === true && <Notice appearance="success">{CONNECTION.good}</Notice>}
      {result?.ok === false && (
        <Notice appearance="error" title={CONNECTION.bad}>
          {result.message}
        </Notice>
      )}
    </div>
  );
}
