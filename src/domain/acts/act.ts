/** What a person can do with an issue's certificate by a button. Apart from when it is offered, so that naming it loads nothing. */
export const ACTS = ['renew', 'replace', 'revoke', 'do-not-renew', 'check-status', 'cancel'] as const;

export type Act = (typeof ACTS)[number];
