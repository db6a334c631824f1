/** The Atlaskit component that Jira draws a UI Kit component with. */
import type { ComponentType, ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { token } from '@atlaskit/tokens';
import type { ComponentName } from './component-props';

type Drawn = ComponentType<Readonly<Record<string, unknown>> & { readonly children?: ReactNode }>;

/** Which props reach it stands in component-props.ts; the compiler cannot know what a document holds. */
const drawn = <Props,>(component: ComponentType<Props>): Drawn => component as unknown as Drawn;

function Code({ children }: { readonly children?: ReactNode }) {
  const look = { font: token('font.code'), backgroundColor: token('color.background.neutral'), borderRadius: 3 };
  return <code style={{ ...look, padding: '2px 4px', overflowWrap: 'anywhere' }}>{children}</code>;
}

export const COMPONENTS: Readonly<Record<ComponentName, Drawn>> = {
  Stack: drawn(Stack),
  Inline: drawn(Inline),
  Text: drawn(Text),
  Code: drawn(Code),
  Lozenge: drawn(Lozenge),
  Spinner: drawn(Spinner),
  SectionMessage: drawn(SectionMessage),
  Button: drawn(Button),
};
