/** What *Test connection* found out, in the sentence of the server. */
import { Notice } from '../../../shared/parts/notice';
import type { ConnectionTest } from './use-connection';

export function ConnectionOutcome({ connection }: { readonly connection: ConnectionTest }) {
  const { result } = connection;
  return (
    <div role="status" className="outcome">
      {result?.ok === true && <Notice appearance="success">Connected: SCM accepted the credentials.</Notice>}
      {result?.ok === false && (
        <Notice appearance="error" title="The connection does not work">
          {result.message}
        </Notice>
      )}
    </div>
  );
}
