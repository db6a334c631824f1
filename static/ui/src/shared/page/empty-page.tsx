/** A page on which there is nothing yet: what would stand there, and how to begin. */
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';

interface EmptyPageProps {
  readonly title: string;
  readonly text: string;
  /** Absent where others have to begin. */
  readonly begin?: { readonly label: string; readonly act: () => void };
}

export function EmptyPage({ title, text, begin }: EmptyPageProps) {
  return (
    <section className="empty">
      <Heading size="large" as="h1">
        {title}
      </Heading>
      <p>{text}</p>
      {begin && (
        <Button appearance="primary" onClick={begin.act}>
          {begin.label}
        </Button>
      )}
    </section>
  );
}
