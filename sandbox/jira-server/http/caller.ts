/** On whose behalf a request is made: an app as itself, a person (also an app asUser), or nobody. */
export type Caller =
  | { readonly kind: 'app'; readonly accountId: string }
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'anonymous' };
