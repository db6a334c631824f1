/** The control of one text field. */
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ControlProps } from '../../../shared/parts/field-row';
import { FORM } from '../../../texts/profiles/form';
import type { TextFieldSpec } from './fields';

interface TextControlProps {
  readonly field: TextFieldSpec;
  readonly control: ControlProps;
  readonly value: string;
  /** A stored secret stays as it is while nothing is typed. */
  readonly keepsSecret: boolean;
  readonly change: (value: string) => void;
}

/** `new-password` keeps the browser from filling in the admin's own password. */
const INPUTS = {
  text: { type: 'text', autoComplete: 'off' },
  url: { type: 'url', autoComplete: 'off' },
  secret: { type: 'password', autoComplete: 'new-password' },
} as const;

export function TextControl({ field, control, value, keepsSecret, change }: TextControlProps) {
  const isInvalid = control['aria-invalid'];
  const common = { ...control, value, isInvalid };
  if (field.control === 'paragraph') {
    return <TextArea {...common} minimumRows={3} onChange={(event) => change(event.currentTarget.value)} />;
  }
  const isSecret = field.control === 'secret';
  return (
    <Textfield
      {...common}
      {...INPUTS[field.control]}
      spellCheck={false}
      aria-required={!(isSecret && keepsSecret)}
      {...(isSecret && keepsSecret && { placeholder: FORM.unchangedSecret })}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
