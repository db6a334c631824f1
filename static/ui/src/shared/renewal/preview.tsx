/** What the policy would do, said while it is set: with a certificate of today, and once certificates live shorter. */
import { upcomingLimits } from '../../../../../src/domain/baseline-requirements';
import type { KnownTerm } from '../../../../../src/domain/profiles/expiry-window';
import { policyFaults, policyWarnings } from '../../../../../src/domain/renewal/faults/policy-faults';
import type { SetPolicy } from '../../../../../src/domain/renewal/faults/policy-faults';
import { previewRenewal } from '../../../../../src/domain/renewal/words/preview';
import { previewInWords } from '../../texts/profiles/policy/calendar';

interface PreviewProps {
  readonly policy: SetPolicy;
  /** Bound by the Baseline Requirements, which shorten its terms. */
  readonly publicTrust: boolean;
  readonly term: KnownTerm | undefined;
}

export function Preview({ policy, publicTrust, term }: PreviewProps) {
  const now = Date.now();
  const isFaulty = policyFaults(policy, term).length > 0;
  const warnings = policyWarnings(policy, { term, publicTrust }, now);
  return (
    <div className="renewal-preview" role="status">
      {!isFaulty && term && <p>{sentenceOf({ policy, publicTrust }, term.days, now)}</p>}
      {warnings.map((warning) => (
        <p key={warning} className="field-warning">
          {warning}
        </p>
      ))}
    </div>
  );
}

/** CAs issue a day less than the limit. */
function sentenceOf({ policy, publicTrust }: Omit<PreviewProps, 'term'>, termDays: number, now: number): string {
  const later = publicTrust ? upcomingLimits(now).map(({ maximumDays }) => maximumDays - 1) : [];
  const shorter = later.filter((days) => days < termDays).map((days) => previewRenewal(policy, days, now));
  return previewInWords(previewRenewal(policy, termDays, now), shorter, policy.timing.by === 'ca-window');
}
