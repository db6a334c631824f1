/** How fast things go while the sandbox serves people. */

/** So many times faster than real time runs the sandbox's clock. */
export const PACE = 20;

/** Seconds of sandbox time that SCM leaves people to approve or decline an order; half a minute of theirs. */
export const APPROVAL_SECONDS = 600;
