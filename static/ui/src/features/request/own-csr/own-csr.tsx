/** Second way: a CSR that was made elsewhere, pasted or dropped. */
import { useState } from 'react';
import TextArea from '@atlaskit/textarea';
import { LONGEST_TEXT } from '../../../../../../src/pki/armour/refusals';
import { FieldRow } from '../../../shared/parts/field-row';
import { Notice } from '../../../shared/parts/notice';
import { CSR } from '../../../texts/request/csr';
import { whyNotGood } from '../checks/csr-check';
import { CheckResult, Findings } from '../checks/findings';
import { useCsrCheck } from '../checks/use-csr-check';
import type { WayProps } from '../new-key/new-key';
import { FileDrop } from '../parts/file-drop';
import { SubmitPart } from '../submit/submit-part';
import type { Pasted } from './read-pasted';
import { readPasted } from './read-pasted';

export default function OwnCsr({ issueId, view, profile, publicTrust, profileMissing, done }: WayProps) {
  const { text, pasted, paste, drop } = usePasted();
  const csr = pasted.kind === 'csr' ? pasted.pem : undefined;
  const check = useCsrCheck(csr, { issueId, profile, publicTrust });
  const isWrong = pasted.kind === 'wrong' || pasted.kind === 'private-key';
  const missing = missingFor(pasted) ?? profileMissing ?? whyNotGood(check);
  return (
    <>
      <FieldRow id="csr" label={CSR.label} help={CSR.help} faults={[]}>
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
      {pasted.kind === 'private-key' && <KeyRefused />}
      <CheckResult check={check} />
      <SubmitPart {...{ issueId, view, profile, csr, missing }} done={done} />
    </>
  );
}

function KeyRefused() {
  return (
    <Notice appearance="error" title={CSR.privateKey}>
      {CSR.privateKeyMeans}
    </Notice>
  );
}

function usePasted() {
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

function missingFor({ kind }: Pasted): string | undefined {
  if (kind === 'csr') return undefined;
  return kind === 'nothing' ? CSR.missing : CSR.wrong;
}
