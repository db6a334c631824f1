/**
 * The UI Kit components that the local host can draw, each with the Atlaskit component that Jira draws it with, and the
 * props it takes with the values that UI Kit documents. What is not in the table is not drawn (draw.tsx).
 */
import type { ComponentType, ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { token } from '@atlaskit/tokens';

/** Any value, or one of these. */
type Values = 'any' | readonly string[];

interface Drawn {
  readonly component: ComponentType<Record<string, unknown> & { readonly children?: ReactNode }>;
  readonly props: Readonly<Record<string, Values>>;
}

const SPACES = ['0', '025', '050', '075', '100', '150', '200', '250', '300'].map((step) => `space.${step}`);
const TEXT_COLORS = ['color.text', 'color.text.subtle', 'color.text.subtlest', 'color.text.danger', 'color.text.warning'];

/** A table cannot know what each component makes of its props; the list beside it says which reach it. */
function drawn<Props>(component: ComponentType<Props>, props: Drawn['props']): Drawn {
  return { component: component as unknown as Drawn['component'], props };
}

function Code({ children }: { readonly children?: ReactNode }) {
  const look = { font: token('font.code'), backgroundColor: token('color.background.neutral'), borderRadius: 3 };
  return <code style={{ ...look, padding: '2px 4px', overflowWrap: 'anywhere' }}>{children}</code>;
}

/** At most ten: a panel that needs more is no quick look any more. */
export const COMPONENTS: Readonly<Record<string, Drawn>> = {
  Stack: drawn(Stack, { space: SPACES, alignInline: ['start', 'center', 'end', 'stretch'] }),
  Inline: drawn(Inline, {
    space: SPACES,
    alignBlock: ['start', 'center', 'end', 'baseline', 'stretch'],
    shouldWrap: 'any',
  }),
  Text: drawn(Text, {
    size: ['small', 'medium', 'large'],
    weight: ['regular', 'medium', 'semibold', 'bold'],
    color: TEXT_COLORS,
  }),
  Code: drawn(Code, {}),
  Lozenge: drawn(Lozenge, {
    appearance: ['default', 'inprogress', 'moved', 'new', 'removed', 'success'],
    isBold: 'any',
    maxWidth: 'any',
  }),
  Spinner: drawn(Spinner, { size: ['xsmall', 'small', 'medium', 'large', 'xlarge'], label: 'any' }),
  SectionMessage: drawn(SectionMessage, {
    appearance: ['information', 'warning', 'error', 'success', 'discovery'],
    title: 'any',
  }),
  Button: drawn(Button, {
    appearance: ['default', 'primary', 'subtle', 'warning', 'danger'],
    spacing: ['default', 'compact'],
    onClick: 'any',
  }),
};
