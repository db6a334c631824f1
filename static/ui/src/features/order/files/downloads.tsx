/** The certificate as files: each with what it holds and what it is for. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Bundle } from '../../../../../../src/pki/download/certificate-files';
import type { FileKind } from '../../../../../../src/pki/download/file-names';
import { FILE_KINDS, fileName } from '../../../../../../src/pki/download/file-names';
import { Notice } from '../../../shared/parts/notice';
import { More } from '../detail/more';
import { certificateFiles } from '../detail/use-bundle';
import { saveFile } from './save-file';

interface Words {
  readonly label: string;
  readonly holds: string;
}

const WORDS: Record<FileKind, Words> = {
  'full-chain': {
    label: 'Chain, certificate first (PEM)',
    holds: 'Certificate, then its issuers without the root: for nginx, Apache and most others.',
  },
  certificate: { label: 'Certificate (PEM)', holds: 'The certificate alone.' },
  issuers: {
    label: 'Issuers (PEM)',
    holds: 'The intermediates alone, for servers that want them in a file of their own.',
  },
  'root-first': {
    label: 'Chain, root first (PEM)',
    holds: 'The same from the other end, with the root where SCM gave it: for appliances that ask for this order.',
  },
  pkcs7: { label: 'PKCS #7 (.p7b)', holds: 'Certificate and all issuers in one file: for Windows, IIS and Java.' },
  der: { label: 'DER (.cer)', holds: 'The certificate alone, binary.' },
};

interface DownloadsProps {
  readonly bundle: Bundle;
  readonly commonName: string;
}

export function Downloads({ bundle, commonName }: DownloadsProps) {
  const [failed, setFailed] = useState(false);
  const kinds = FILE_KINDS.filter((kind) => kind !== 'issuers' || bundle.length > 1);
  const save = async (kind: FileKind) => {
    try {
      saveFile((await certificateFiles()).makeFile(bundle, commonName, kind));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <More title="Download">
      {failed && (
        <Notice appearance="error" title="The file could not be made">
          Open the file attached to this issue instead.
        </Notice>
      )}
      <ul className="files">
        {kinds.map((kind) => (
          <li key={kind} className="file">
            <Button
              spacing="compact"
              aria-label={`${WORDS[kind].label}: download ${fileName(commonName, kind)}`}
              aria-describedby={`file-${kind}`}
              onClick={() => void save(kind)}
            >
              {WORDS[kind].label}
            </Button>
            <p id={`file-${kind}`} className="subtle">
              <span className="mono">{fileName(commonName, kind)}</span> – {WORDS[kind].holds}
            </p>
          </li>
        ))}
      </ul>
    </More>
  );
}
