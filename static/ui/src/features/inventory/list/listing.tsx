/** What the filter finds: how much of it is shown, what is chosen of it, a page of rows, and the way to the next. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import type { InventoryAnswer } from '../../../../../../src/domain/inventory/list/inventory-answer';
import type { InventoryAsk } from '../../../../../../src/domain/inventory/list/inventory-ask';
import type { InventoryActs } from '../../../shared/inventory/acts';
import { Notice } from '../../../shared/parts/notice';
import { LIST, saidOf, searchInWords } from '../../../texts/inventory/list';
import { SelectionBar } from '../selection/selection-bar';
import { useChosen } from '../selection/use-chosen';
import { RowsTable } from './rows-table';
import { usePages } from './use-pages';

interface ListingProps {
  readonly first: InventoryAnswer;
  readonly asked: InventoryAsk;
  /** How it is sorted, within a sentence. */
  readonly order: string;
  readonly acts: InventoryActs;
  readonly reload: () => void;
}

export function Listing({ first, asked, order, acts, reload }: ListingProps) {
  const pages = usePages(first, asked);
  const { page, at, from, goesOn, refused } = pages;
  const chosen = useChosen();
  const said = useFocusOnPage(at);
  const isWhole = !goesOn && at === 0;
  return (
    <section aria-label={LIST.region}>
      <div className="page-head inventory-head">
        <p ref={said} role="status" tabIndex={-1}>
          {page.search && `${searchInWords(page.search)} `}
          {saidOf({ from, rows: page.rows.length, isWhole, looked: page.looked, order })}
        </p>
        <Button spacing="compact" appearance="subtle" onClick={reload}>
          {LIST.refresh}
        </Button>
      </div>
      <SelectionBar
        chosen={chosen}
        asked={asked}
        known={{ issues: pages.issues, now: page.now }}
        acts={acts}
        changed={reload}
      />
      {page.rows.length > 0 && <RowsTable page={page} chosen={chosen} acts={acts} changed={reload} />}
      {refused && (
        <Notice appearance="error" title={LIST.noFurther}>
          {refused.message}
        </Notice>
      )}
      <Pager pages={pages} />
    </section>
  );
}

function Pager({ pages }: { readonly pages: ReturnType<typeof usePages> }) {
  const { page, at, goesOn, busy, next, previous } = pages;
  if (at === 0 && !goesOn) return null;
  return (
    <div className="buttons inventory-pager">
      <Button isDisabled={at === 0} onClick={previous}>
        {LIST.newer}
      </Button>
      <Button isDisabled={!goesOn} isLoading={busy} onClick={next}>
        {page.rows.length === 0 ? LIST.further : LIST.older}
      </Button>
    </div>
  );
}

/** Another page begins at its top, for eyes and ears alike. */
function useFocusOnPage(at: number) {
  const top = useRef<HTMLParagraphElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    top.current?.focus();
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return top;
}
