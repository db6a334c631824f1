/** A message in the page: what it is about, in words, an icon and a colour of the theme. */
import type { ReactNode } from 'react';
import { APPEARANCES } from '../../texts/shared';

type Appearance = 'information' | 'warning' | 'error' | 'success';

interface NoticeProps {
  readonly appearance: Appearance;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Paths of 24 × 24 icons; the shape tells them apart where colour does not. */
const ICONS: Record<Appearance, string> = {
  information: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm1 14h-2v-6h2v6Zm0-8h-2V7h2v2Z',
  warning: 'M12 3 2 20h20L12 3Zm1 14h-2v-2h2v2Zm0-3.5h-2V9h2v4.5Z',
  error: 'M8 2h8l6 6v8l-6 6H8l-6-6V8l6-6Zm5 15v-2h-2v2h2Zm0-3.5V7h-2v6.5h2Z',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-1.2 13L7 12.2l1.4-1.4 2.4 2.4 4.8-4.8L17 9.8 10.8 16Z',
};

/** Errors and warnings are announced at once; a success belongs into a `role="status"` region that is there before it. */
export function Notice({ appearance, title, children, actions }: NoticeProps) {
  const urgent = appearance === 'error' || appearance === 'warning';
  return (
    <div className={`notice notice-${appearance}`} {...(urgent && { role: 'alert' })}>
      <svg
        className="notice-icon"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        role="img"
        aria-label={APPEARANCES[appearance]}
      >
        <path d={ICONS[appearance]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <div className="notice-text">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="buttons">{actions}</div>}
      </div>
    </div>
  );
}
