/** Where SCM keeps the credentials, what Sectigo has to enable first, and whom to ask (SCM, connector prerequisites). */
import { CREDENTIALS_HELP } from '../../texts/get-started';

export function WhereCredentialsAre({ open }: { readonly open: boolean }) {
  const { summary, inScm, steps, resetBreaks, ownAccount, before, prerequisites, noAccount, askWhom } =
    CREDENTIALS_HELP;
  return (
    <details className="step-help" open={open}>
      <summary>{summary}</summary>
      <h3>{inScm}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <strong>{resetBreaks}</strong> {ownAccount}
      </p>
      <h3>{before}</h3>
      <ul>
        {prerequisites.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h3>{noAccount}</h3>
      <p>{askWhom}</p>
    </details>
  );
}
