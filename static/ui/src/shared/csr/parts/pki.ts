/** The X.509 code of the page, each part loaded when it is first needed: most people who open the dialog need one of them. */

export const loadNames = () => import('../../../../../../src/pki/preview/preview-names');
export const loadPreflight = () => import('../../../../../../src/pki/preflight');
export const loadKeyMaker = () => import('./key-maker');
export const loadStoreMaker = () => import('./store-maker');
