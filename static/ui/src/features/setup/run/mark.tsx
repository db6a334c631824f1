/** A sign before a line: done, failed or missing, still open. The words stand beside it. */

const PATHS = {
  done: 'M9.5 16.2 5.3 12l-1.4 1.4 5.6 5.6 11-11-1.4-1.4z',
  failed: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm1 14h-2v-2h2v2Zm0-4h-2V7h2v6Z',
  open: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 12.5a5.500 5.500 0 1 1 0-11 5.500 5.500 0 0 1 0 11Z',
} as const;

export function Mark({ mark }: { readonly mark: keyof typeof PATHS }) {
  return (
    <span className={`set-up-mark set-up-mark-${mark}`} aria-hidden="true">
      <svg width="20" height="20" viewBox="0 0 24 24">
        <path d={PATHS[mark]} fill="currentColor" fillRule="evenodd" />
      </svg>
    </span>
  );
}
