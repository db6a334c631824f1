/** While something is on its way: a spinner, and after a second what it is that one waits for. */
import Spinner from '@atlaskit/spinner';
import { loading, loadingLong } from '../../texts/shared';
import { useLong } from '../time/use-long';

/** @param what completes “Loading …”, for example `profiles` */
export function Waiting({ what }: { readonly what: string }) {
  const long = useLong(true);
  return (
    <div className="loading" role="status">
      <Spinner size="medium" label={loading(what)} />
      {long && <p>{loadingLong(what)}</p>}
    </div>
  );
}
