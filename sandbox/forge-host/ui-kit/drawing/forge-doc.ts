/** What the genuine reconciler of @forge/react hands to `callBridge('reconcile', { forgeDoc })` after every commit. */

export interface ForgeDoc {
  /** `Root`, `String`, or the name of a UI Kit component. */
  readonly type: string;
  /** Functions in it are live: a press calls them. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeDoc[];
  readonly key: string;
}
