/** CSR files for a replacement of many: read in the browser, matched by the app, and told which are for none. */
import { useState } from 'react';
import type { ChangeEvent } from 'react';
import { bulkCalls } from '../../../../../../src/contract/certificates/bulk-calls';
import type { BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import type { Unmatched } from '../../../../../../src/domain/bulk/match-requests';
import { ask } from '../../../shared/backend/ask';
import { FieldRow } from '../../../shared/parts/field-row';
import { Notice } from '../../../shared/parts/notice';
import { FILES } from '../../../texts/inventory-acts/bulk';

/** Files of one call: fifty CSRs are far below what the bridge takes. */
const AT_ONCE = 50;

/** No CSR is longer (SCM Admin API, csr). */
const LONGEST = 32_767;

interface RequestFilesProps {
  readonly view: BulkView;
  readonly changed: (view: BulkView) => void;
}

export function RequestFiles({ view, changed }: RequestFilesProps) {
  const { unmatched, said, give } = useFiles(view.id, changed);
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => void give([...(currentTarget.files ?? [])]);
  return (
    <>
      <FieldRow id="bulk-requests" label={FILES.label} help={FILES.help} faults={[]}>
        {(control) => (
          <input
            {...control}
            type="file"
            multiple
            accept=".csr,.pem,.req,.txt"
            // The same files can be chosen again after they were mended; until then the field says how many there are.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
            onChange={chosen}
          />
        )}
      </FieldRow>
      <div role="status" className="subtle">
        {said}
      </div>
      {unmatched.length > 0 && (
        <Notice appearance="warning" title={FILES.unmatched(unmatched.length)}>
          <ul>
            {unmatched.map(({ file, why }) => (
              <li key={file}>{FILES.because(file, why)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function useFiles(id: string, changed: (view: BulkView) => void) {
  const [unmatched, setUnmatched] = useState<readonly Unmatched[]>([]);
  const [said, say] = useState('');
  const give = async (files: readonly File[]) => {
    setUnmatched([]);
    say(FILES.reading);
    for (let start = 0; start < files.length; start += AT_ONCE) {
      const part = await Promise.all(files.slice(start, start + AT_ONCE).map(readFile));
      const result = await ask(bulkCalls.checkBulkRequests, { id, files: part });
      if (!result.ok) {
        say(result.message);
        return;
      }
      changed(result.data.view);
      setUnmatched((before) => [...before, ...result.data.unmatched]);
    }
    say(FILES.read(files.length));
  };
  return { unmatched, said, give };
}

/** What is too long is no CSR: it is sent cut, and refused as unreadable. */
async function readFile(file: File) {
  const text = file.size > LONGEST * 4 ? '' : await file.text();
  return { file: file.name.slice(0, 255), csr: text.slice(0, LONGEST) };
}
