/**
 * The UI Kit components that the local host can draw, with the props that reach them and the values that UI Kit documents
 * for these. What is not in the table is not drawn (draw.tsx). At most ten components: what needs more is no quick look.
 */

/** Any value, or one of these. */
type Values = 'any' | readonly string[];

const SPACES = ['0', '025', '050', '075', '100', '150', '200', '250', '300'].map((step) => `space.${step}`);

export const COMPONENT_PROPS = {
  Stack: { space: SPACES, alignInline: ['start', 'center', 'end', 'stretch'] },
  Inline: { space: SPACES, alignBlock: ['start', 'center', 'end', 'baseline', 'stretch'], shouldWrap: 'any' },
  Text: {
    size: ['small', 'medium', 'large'],
    weight: ['regular', 'medium', 'semibold', 'bold'],
    color: ['color.text', 'color.text.subtle', 'color.text.subtlest', 'color.text.danger', 'color.text.warning'],
  },
  Code: {},
  Lozenge: { appearance: ['default', 'inprogress', 'moved', 'new', 'removed', 'success'] },
  Spinner: { size: ['xsmall', 'small', 'medium', 'large', 'xlarge'], label: 'any' },
  SectionMessage: { appearance: ['information', 'warning', 'error', 'success', 'discovery'], title: 'any' },
  Button: {
    appearance: ['default', 'primary', 'subtle', 'warning', 'danger'],
    spacing: ['default', 'compact'],
    onClick: 'any',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Values>>>>;

export type ComponentName = keyof typeof COMPONENT_PROPS;

export function isComponent(type: string): type is ComponentName {
  return Object.hasOwn(COMPONENT_PROPS, type);
}

/** @returns undefined for a prop that the component does not take */
export function valuesOf(type: ComponentName, prop: string): Values | undefined {
  const props: Readonly<Record<string, Values>> = COMPONENT_PROPS[type];
  return Object.hasOwn(props, prop) ? props[prop] : undefined;
}
