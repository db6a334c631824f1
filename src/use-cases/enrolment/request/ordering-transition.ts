/** The transition that orders a certificate, in the workflow that the set-up makes; an admin's own may call it otherwise, and then people make it themselves. */

export const ORDERING_TRANSITION = 'Enroll Certificate';
