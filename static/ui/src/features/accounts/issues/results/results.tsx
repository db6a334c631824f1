/** What became of each certificate that was to get an issue; those that got none in front. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { MakingResult } from '../../../../../../../src/domain/inventory/issues/making/making';
import { Await } from '../../../../shared/parts/await';
import { IssueLink } from '../../../../shared/parts/issue-link';
import { RESULTS } from '../../../../texts/accounts/issues';
import { useResults } from './use-results';

interface ResultsProps {
  readonly account: string;
  readonly pages: number;
}

export function Results(props: ResultsProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <div className="buttons">
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? RESULTS.hide : RESULTS.show}
        </Button>
      </div>
      {shown && <Loaded {...props} />}
    </>
  );
}

function Loaded({ account, pages }: ResultsProps) {
  const answer = useResults(account, pages);
  return (
    <Await answer={answer} what={RESULTS.what}>
      {(results) => <Listed results={results} />}
    </Await>
  );
}

const FIRST = 50;

const needsSomebody = ({ reason }: MakingResult): boolean => reason !== '';

function Listed({ results }: { readonly results: readonly MakingResult[] }) {
  const [onlyFailed, setOnlyFailed] = useState(results.some(needsSomebody));
  const [most, setMost] = useState(FIRST);
  const wanted = results.filter((result) => !onlyFailed || needsSomebody(result));
  return (
    <div className="issue-rule">
      <label className="checkbox">
        <input type="checkbox" checked={onlyFailed} onChange={(event) => setOnlyFailed(event.currentTarget.checked)} />
        {RESULTS.onlyFailed}
      </label>
      {wanted.length === 0 ? <p>{RESULTS.nothing}</p> : <Table results={wanted.slice(0, most)} />}
      {wanted.length > most && (
        <div className="buttons">
          <Button onClick={() => setMost(most + FIRST)}>{RESULTS.more}</Button>
        </div>
      )}
    </div>
  );
}

function Table({ results }: { readonly results: readonly MakingResult[] }) {
  const { columns } = RESULTS;
  return (
    <table className="issue-results">
      <caption>{RESULTS.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.issue}</th>
          <th scope="col">{columns.reason}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ sslId, name, key, reason }) => (
          <tr key={sslId}>
            <td>{name}</td>
            <td>{key === '' ? RESULTS.none : <IssueLink issueKey={key} />}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
