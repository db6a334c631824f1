/** Where SCM keeps the credentials, what Sectigo has to enable first, and whom to ask (SCM, connector prerequisites). */

export function WhereCredentialsAre({ open }: { readonly open: boolean }) {
  return (
    <details className="step-help" open={open}>
      <summary>Where the credentials come from</summary>
      <h3>In SCM</h3>
      <ol>
        <li>Sign in to Sectigo Certificate Manager as an MRAO administrator.</li>
        <li>Open Enrollment &gt; REST and choose “SSL Certificates REST API”. Its URL is the SCM URL.</li>
        <li>Open Accounts, choose the account, and press Edit. There is the client ID.</li>
        <li>Press Reset Secret. SCM shows the new client secret once: copy it into the profile.</li>
      </ol>
      <p>
        <strong>A reset breaks every other client of that account.</strong> Make an account of its own for Jira. One
        account stands for one organization, one certificate profile and one term.
      </p>
      <h3>What has to be there first</h3>
      <ul>
        <li>REST API access, which your Sectigo account manager enables.</li>
        <li>An organization in SCM.</li>
        <li>Validated domains: SCM refuses names outside of them.</li>
      </ul>
      <h3>No account in SCM?</h3>
      <p>
        Ask whoever runs SCM in your company, often the security or PKI team, for a REST account of the type “SSL
        Certificates REST API”. If nobody does, ask your Sectigo account manager.
      </p>
    </details>
  );
}
