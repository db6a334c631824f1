/** A CSR that was made elsewhere, pasted or dropped: the field, and what is wrong with what it holds. */
import { useState } from 'react';
import TextArea from '@atlaskit/textarea';
import { LONGEST_TEXT } from '../../../../../../src/pki/armour/refusals';
import { CSR } from '../../../texts/request/csr';
import { FieldRow } from '../../parts/field-row';
import { Notice } from '../../parts/notice';
import { FileDrop } from '../parts/file-drop';
import { Findings } from './findings';
import type { Pasted } from './read-pasted';
import { readPasted } from './read-pasted';

export interface PastedWork {
  readonly text: string;
  readonly pasted: Pasted;
  readonly paste: (input: string) => void;
  readonly drop: (content: Uint8Array) => void;
}

interface PastedCsrProps {
  readonly work: PastedWork;
  readonly faults?: readonly string[];
}

export function PastedCsr({ work: { text, pasted, paste, drop }, faults = [] }: PastedCsrProps) {
  const isWrong = pasted.kind === 'wrong' || pasted.kind === 'private-key' || faults.length > 0;
  return (
    <>
      <FieldRow id="csr" label={CSR.label} help={CSR.help} faults={faults}>
        {(control) => (
          <TextArea
            {...control}
            minimumRows={6}
            isMonospaced
            spellCheck={false}
            isInvalid={isWrong}
            placeholder={CSR.placeholder}
            value={text}
            onChange={(event) => paste(event.currentTarget.value)}
          />
        )}
      </FieldRow>
      <FileDrop id="csr-file" label={CSR.file} largest={LONGEST_TEXT} take={drop} />
      {pasted.kind === 'wrong' && <Findings findings={[pasted.finding]} />}
      {pasted.kind === 'private-key' && (
        <Notice appearance="error" title={CSR.privateKey}>
          {CSR.privateKeyMeans}
        </Notice>
      )}
    </>
  );
}

/** What was pasted; a private key does not stay on the screen. */
export function usePasted(): PastedWork {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted>({ kind: 'nothing' });
  const paste = (input: string) => {
    const read = readPasted(input);
    setPasted(read);
    setText(read.kind === 'private-key' ? '' : input);
  };
  const drop = (content: Uint8Array) => {
    const read = readPasted(content);
    setPasted(read);
    setText(read.kind === 'csr' ? read.pem : '');
  };
  return { text, pasted, paste, drop };
}

/** @returns what is still missing, in words */
export function missingCsr({ kind }: Pasted): string | undefined {
  if (kind === 'csr') return undefined;
  return kind === 'nothing' ? CSR.missing : CSR.wrong;
}
