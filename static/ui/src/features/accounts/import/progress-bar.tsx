/** A picture of how far something is; the same stands beside it in words. */

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly words: string;
}

export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  // Without a total nobody knows how far it is, and the browser shows just that.
  const value = total > 0 ? { value: Math.min(done, total), max: total } : {};
  return <progress className="progress" aria-label={label} aria-valuetext={words} {...value} />;
}
