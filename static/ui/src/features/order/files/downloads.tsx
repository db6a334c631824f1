/** The certificate as files: each with what it holds and what it is for. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Bundle } from '../../../../../../src/pki/download/certificate-files';
import type { FileKind } from '../../../../../../src/pki/download/file-names';
import { FILE_KINDS, fileName } from '../../../../../../src/pki/download/file-names';
import { saveFile } from '../../../shared/page/save-file';
import { DOWNLOADS, FILES, KEY_STORE } from '../../../texts/order/files';
import { Notice } from '../../../shared/parts/notice';
import { More } from '../detail/more';
import { certificateFiles } from '../detail/use-bundle';
import { RequestButton } from '../request/request-button';

interface DownloadsProps {
  readonly bundle: Bundle;
  readonly commonName: string;
}

export function Downloads({ bundle, commonName }: DownloadsProps) {
  const [failed, setFailed] = useState(false);
  const kinds = FILE_KINDS.filter((kind) => kind !== 'issuers' || bundle.length > 1);
  const save = async (kind: FileKind) => {
    try {
      const { name, mimeType, content } = (await certificateFiles()).makeFile(bundle, commonName, kind);
      saveFile(name, new Blob([content], { type: mimeType }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <More title={DOWNLOADS.title}>
      {failed && (
        <Notice appearance="error" title={DOWNLOADS.failed}>
          {DOWNLOADS.failedSo}
        </Notice>
      )}
      <ul className="files">
        {kinds.map((kind) => (
          <li key={kind} className="file">
            <Button
              spacing="compact"
              aria-label={DOWNLOADS.labelOf(FILES[kind], fileName(commonName, kind))}
              aria-describedby={`file-${kind}`}
              onClick={() => void save(kind)}
            >
              {FILES[kind].label}
            </Button>
            <p id={`file-${kind}`} className="subtle">
              <span className="mono">{fileName(commonName, kind)}</span>
              {DOWNLOADS.holds(FILES[kind])}
            </p>
          </li>
        ))}
        <li className="file">
          <RequestButton opens="key-store" label={KEY_STORE.label} spacing="compact" />
          <p className="subtle">{KEY_STORE.holds}</p>
        </li>
      </ul>
    </More>
  );
}
