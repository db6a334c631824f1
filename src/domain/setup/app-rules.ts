/** The workflow rules that this app provides: the keys of its manifest modules. */

interface AppRule {
  /** What Jira calls this kind of rule in a workflow (REST v3, workflow capabilities). */
  readonly ruleKey: 'forge:workflow-post-function' | 'forge:expression-validator';
  /** As the workflow editor shows it (manifest, `name`). */
  readonly name: string;
}

const POST_FUNCTION = 'forge:workflow-post-function';
const VALIDATOR = 'forge:expression-validator';

/** By module key: one line a rule, as in the manifest. */
export const APP_RULES = {
  enroll: { ruleKey: POST_FUNCTION, name: 'Enroll certificate (Sectigo)' },
  renew: { ruleKey: POST_FUNCTION, name: 'Renew certificate (Sectigo)' },
  replace: { ruleKey: POST_FUNCTION, name: 'Replace certificate (Sectigo)' },
  revoke: { ruleKey: POST_FUNCTION, name: 'Revoke certificate (Sectigo)' },
  'do-not-renew': { ruleKey: POST_FUNCTION, name: 'Do not renew certificate (Sectigo)' },
  'check-status': { ruleKey: POST_FUNCTION, name: 'Check status (Sectigo)' },
  'cancel-request': { ruleKey: POST_FUNCTION, name: 'Cancel certificate request (Sectigo)' },
  'certificate-request-is-valid': { ruleKey: VALIDATOR, name: 'Certificate request is valid' },
} as const satisfies Record<string, AppRule>;

export type AppRuleKey = keyof typeof APP_RULES;
