/** Beside a button that is at work: after a second what it does, as its spinner says nothing. */
import { useLong } from '../time/use-long';

interface BusyProps {
  readonly busy: boolean;
  /** For example `Asking SCM …`. */
  readonly text: string;
}

export function Busy({ busy, text }: BusyProps) {
  const long = useLong(busy);
  return (
    <span role="status" className="subtle">
      {long && text}
    </span>
  );
}
