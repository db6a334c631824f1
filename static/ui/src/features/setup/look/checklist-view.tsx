/** What is there and what is missing in a project that somebody set up by hand. */
import Heading from '@atlaskit/heading';
import { missing, type Checklist, type ChecklistItem } from '../../../../../../src/domain/setup/checklist/checklist';
import { Notice } from '../../../shared/parts/notice';
import { CHECKLIST, projectInWords } from '../../../texts/setup';
import { Mark } from '../run/mark';

export function ChecklistView({ checklist }: { readonly checklist: Checklist }) {
  const { projectKey, projectName, items } = checklist;
  const project = projectInWords(projectName, projectKey);
  const open = missing(checklist);
  const there = items.filter(({ todo }) => todo === undefined);
  return (
    <section className="set-up-section" aria-label={CHECKLIST.title}>
      <Notice
        appearance={open.length === 0 ? 'success' : 'warning'}
        title={open.length === 0 ? CHECKLIST.complete(project) : CHECKLIST.missing(open.length, items.length, project)}
      />
      {open.length > 0 && <Areas items={open} />}
      {there.length > 0 && (
        <details>
          <summary>{CHECKLIST.there(there.length)}</summary>
          <Areas items={there} />
        </details>
      )}
    </section>
  );
}

function Areas({ items }: { readonly items: readonly ChecklistItem[] }) {
  return [...new Set(items.map(({ area }) => area))].map((area) => (
    <section key={area} className="set-up-section" aria-label={area}>
      <Heading size="xsmall" as="h3">
        {area}
      </Heading>
      <ul className="set-up-checks">
        {items
          .filter((item) => item.area === area)
          .map((item) => (
            <Item key={item.what} item={item} />
          ))}
      </ul>
    </section>
  ));
}

function Item({ item }: { readonly item: ChecklistItem }) {
  const isThere = item.todo === undefined;
  return (
    <li className="set-up-check">
      <Mark mark={isThere ? 'done' : 'failed'} />
      <span>
        {item.what} <span className="for-ears">{isThere ? CHECKLIST.isThere : CHECKLIST.isMissing}</span>
      </span>
      {!isThere && <p className="set-up-check-todo">{item.todo}</p>}
    </li>
  );
}
