/** What the credentials of an account may do, may not do, and may beyond need. */
import Heading from '@atlaskit/heading';
import type { AccountTest } from '../../../../../../src/domain/account/account';
import { excessOf } from '../../../../../../src/domain/account/excess';
import type { AccountRights } from '../../../../../../src/domain/account/rights';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { ANSWERS, EXCESSES, identityInWords, REPORT, seenInWords } from '../../../texts/accounts/report';
import { rowsOf } from './report-rows';
import type { ReportRow } from './report-rows';

export function AccountReport({ test: { at, rights } }: { readonly test: AccountTest }) {
  const { abilities, actions } = rowsOf(rights);
  return (
    <section className="account-report" aria-label={REPORT.title}>
      <Heading size="xsmall" as="h3">
        {REPORT.title}
      </Heading>
      <p className="subtle">
        <Sentence parts={REPORT.tested(<Moment epochMs={at} />)} />
      </p>
      <p>{seenInWords(rights)}</p>
      <p>{identityInWords(rights)}</p>
      <Rights title={REPORT.seesTitle} rows={abilities} />
      <Rights title={REPORT.actsTitle} rows={actions} />
      <Excesses rights={rights} />
    </section>
  );
}

function Rights({ title, rows }: { readonly title: string; readonly rows: readonly ReportRow[] }) {
  return (
    <table className="account-rights">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="account-answer">
            {REPORT.answer}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, answer, detail }) => (
          <tr key={what}>
            <th scope="row">
              {what}
              {detail !== '' && <p className="subtle">{detail}</p>}
            </th>
            <td className="account-answer">{ANSWERS[answer]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Excesses({ rights }: { readonly rights: AccountRights }) {
  const excesses = excessOf(rights);
  if (excesses.length === 0) return rights.administrator ? <p>{REPORT.enough}</p> : null;
  return (
    <Notice appearance="information" title={REPORT.excessTitle}>
      <ul className="account-excess">
        {excesses.map((excess) => (
          <li key={excess}>{EXCESSES[excess]}</li>
        ))}
      </ul>
    </Notice>
  );
}
