/** What the certificate will say, name by name, while they are typed. */
import Button from '@atlaskit/button/new';
import { PREVIEW } from '../../../texts/request/key';
import type { NamePreview, NamesPreview } from '../../../../../../src/pki/preview/preview-names';

interface NamesPreviewListProps {
  readonly preview: NamesPreview;
  readonly add: (name: string) => void;
}

export function NamesPreviewList({ preview, add }: NamesPreviewListProps) {
  if (preview.names.length === 0) return null;
  return (
    <section className="names-preview" aria-label={PREVIEW.title}>
      <h2 className="field-label">{PREVIEW.title}</h2>
      <ul>
        {preview.names.map((name, index) => (
          <li key={`${index}-${name.text}`}>
            <Name name={name} />
          </li>
        ))}
      </ul>
      {preview.suggestions.map(({ name, because }) => (
        <p key={name} className="suggestion">
          <span>
            <span className="mono">{name}</span>
            {PREVIEW.notCovered(because)}
          </span>
          <Button spacing="compact" onClick={() => add(name)}>
            {PREVIEW.add(name)}
          </Button>
        </p>
      ))}
    </section>
  );
}

function Name({ name }: { readonly name: NamePreview }) {
  const { certified, unicode, isCommonName, remarks, fault } = name;
  return (
    <>
      <span className="mono">{certified}</span>
      {unicode !== undefined && <span className="subtle">{PREVIEW.isHowWritten(unicode)}</span>}
      {isCommonName && <span className="subtle">{PREVIEW.commonName}</span>}
      {fault !== undefined && <p className="field-faults">{fault}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="subtle">
          {remark}
        </p>
      ))}
    </>
  );
}
