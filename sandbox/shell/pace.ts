/** How fast things go while the sandbox serves people. */

/** Milliseconds between two steps of the clock while it runs by itself. */
export const TICK_MS = 500;

/** So many times faster than real time runs the sandbox's clock. */
export const PACE = 20;

/** Seconds of sandbox time that SCM leaves people to approve or decline an order; half a minute of theirs. */
export const APPROVAL_SECONDS = 600;
