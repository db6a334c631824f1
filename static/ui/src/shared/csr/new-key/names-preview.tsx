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
      {preview.suggestions.map(({ certified, unicode, because }) => (
        <p key={certified} className="suggestion">
          <span>
            <span className="mono">{unicode ?? certified}</span>
            {PREVIEW.notAmongThem(because)}
          </span>
          <Button spacing="compact" onClick={() => add(unicode ?? certified)}>
            {PREVIEW.add(unicode ?? certified)}
          </Button>
        </p>
      ))}
    </section>
  );
}

interface BothFormsProps {
  readonly certified: string;
  readonly unicode: string | undefined;
}

/** As people write it, and as it stands in certificates where that is another form. */
function BothForms({ certified, unicode }: BothFormsProps) {
  return (
    <>
      {unicode !== undefined && (
        <>
          <strong>{unicode}</strong> <span className="subtle">{PREVIEW.writtenAs} </span>
        </>
      )}
      <span className="mono">{certified}</span>
    </>
  );
}

function Name({ name }: { readonly name: NamePreview }) {
  const { certified, unicode, isCommonName, remarks, fault } = name;
  return (
    <>
      <BothForms certified={certified} unicode={unicode} />
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
