/** What the admin page asks for. Loaded when a Jira admin calls: every other invocation starts without it. */
export { listProfiles } from '../../use-cases/profiles/list-profiles';
export { removeProfile } from '../../use-cases/profiles/remove-profile';
export { saveProfile } from '../../use-cases/profiles/save-profile';
export { testConnection } from '../../use-cases/profiles/test-connection';
export { forceRenewal, previewForce, stopForce } from '../../use-cases/renewal/force-renewal';
