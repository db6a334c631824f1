/** Second way: a CSR that was made elsewhere, pasted or dropped. */
import { useState } from 'react';
import TextArea from '@atlaskit/textarea';
import { LONGEST_TEXT } from '../../../../../../src/pki/armour/refusals';
import { FieldRow } from '../../../shared/parts/field-row';
import { Notice } from '../../../shared/parts/notice';
import { isGood } from '../checks/csr-check';
import { CheckResult, Findings } from '../checks/findings';
import { useCsrCheck } from '../checks/use-csr-check';
import type { WayProps } from '../new-key/new-key';
import { FileDrop } from '../parts/file-drop';
import { SubmitPart } from '../submit/submit-part';
import type { Pasted } from './read-pasted';
import { readPasted } from './read-pasted';

const HELP = [
  'The text that begins with -----BEGIN CERTIFICATE REQUEST-----; text around it does no harm.',
  'Never put a private key here.',
];

export default function OwnCsr({ issueId, view, profile, publicTrust, profileMissing, done }: WayProps) {
  const { text, pasted, paste, drop } = usePasted();
  const csr = pasted.kind === 'csr' ? pasted.pem : undefined;
  const check = useCsrCheck(csr, { issueId, profile, publicTrust });
  const isWrong = pasted.kind === 'wrong' || pasted.kind === 'private-key';
  const missing = missingFor(pasted) ?? profileMissing ?? (isGood(check) ? undefined : 'The CSR is not good yet.');
  return (
    <>
      <FieldRow id="csr" label="CSR" help={HELP} faults={[]}>
        {(control) => (
          <TextArea
            {...control}
            minimumRows={6}
            isMonospaced
            spellCheck={false}
            isInvalid={isWrong}
            placeholder="-----BEGIN CERTIFICATE REQUEST-----"
            value={text}
            onChange={(event) => paste(event.currentTarget.value)}
          />
        )}
      </FieldRow>
      <FileDrop id="csr-file" label="the CSR file" largest={LONGEST_TEXT} take={drop} />
      {pasted.kind === 'wrong' && <Findings findings={[pasted.finding]} />}
      {pasted.kind === 'private-key' && <KeyRefused />}
      <CheckResult check={check} />
      <SubmitPart {...{ issueId, view, profile, csr, missing }} done={done} />
    </>
  );
}

function KeyRefused() {
  return (
    <Notice appearance="error" title="This is a private key">
      Nothing of it was sent, and it is gone from this page. Treat the key as compromised all the same: it was copied to
      where it does not belong. Make a new key and a new CSR, and put only the CSR here.
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
  return kind === 'nothing' ? 'Paste or drop a CSR first.' : 'Put a good CSR here first.';
}
