/** While something is on its way: a spinner, and after a second what it is that one waits for. */
import { useEffect, useState } from 'react';
import Spinner from '@atlaskit/spinner';

const PATIENCE_MS = 1_000;

/** @param what completes “Loading …”, for example `profiles` */
export function Waiting({ what }: { readonly what: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      <Spinner size="medium" label={`Loading ${what}`} />
      {long && <p>Loading {what} …</p>}
    </div>
  );
}
