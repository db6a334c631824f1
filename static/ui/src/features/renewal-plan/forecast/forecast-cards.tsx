/** What the shorter lives of the coming years make of the certificates that are planned. */
import type { Forecast } from '../../../../../../src/domain/renewal/plan/forecast';
import { utcDay } from '../../../../../../src/domain/issue/rich-text';
import { Fact, Facts } from '../../../shared/parts/facts';
import { days, FORECAST, handSentence, needSentence, nowSentence, perDay } from '../../../texts/renewal-plan/forecast';

export function ForecastCards({ forecasts }: { readonly forecasts: readonly Forecast[] }) {
  return (
    <section aria-label={FORECAST.title} className="plan-forecast">
      <h2 className="plan-title">{FORECAST.title}</h2>
      <p className="subtle">{FORECAST.lead}</p>
      <ul className="plan-forecasts">
        {forecasts.map((forecast) => (
          <li key={forecast.from} className="plan-card">
            <ForecastCard forecast={forecast} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ForecastCard({ forecast }: { readonly forecast: Forecast }) {
  const { from, inForce, maximumDays, reuseDays, domainsByHand, domainsOnEndedMethod, validationsByHand } = forecast;
  return (
    <>
      <h3 className="plan-title">{inForce ? FORECAST.now : utcDay(from)}</h3>
      <p className="plan-need">
        {inForce ? nowSentence(forecast.perDay) : needSentence(utcDay(from), forecast.perDay)}
      </p>
      <Facts>
        <Fact term={FORECAST.life}>{days(maximumDays)}</Fact>
        <Fact term={FORECAST.person}>{perDay(forecast.perDayByPerson)}</Fact>
        <Fact term={FORECAST.reuse}>{days(reuseDays)}</Fact>
        <Fact term={FORECAST.byHand}>
          {domainsByHand === 0 ? FORECAST.none : handSentence(domainsByHand, validationsByHand, domainsOnEndedMethod)}
        </Fact>
      </Facts>
    </>
  );
}
