/** Domains, their delegation and their validation. */
import type { AdminRoute } from '../admin-call';
import { listDcv } from '../domains/dcv-list';
import { startCname, startEmail, startHttp, startHttps, startTxt } from '../domains/dcv-start';
import { clearDcv, dcvStatus, deleteDcv, syncDcv } from '../domains/dcv-status';
import { submitCname, submitEmail, submitEmails, submitHttp, submitHttps, submitTxt } from '../domains/dcv-submit';
import { approveDelegation, delegate, delegateSeveral, rejectDelegation, undelegate } from '../domains/delegations';
import {
  activateDomain,
  countDomains,
  createDomain,
  deleteDomain,
  domainDetails,
  listDomains,
  monitorDomain,
  suspendDomain,
} from '../domains/domains';

type Method = AdminRoute['method'];

const reading: readonly (readonly [path: string, handler: AdminRoute['handler']])[] = [
  ['', listDomains],
  ['/count', countDomains],
  ['/:id', domainDetails],
];

const managing: readonly (readonly [method: Method, path: string, handler: AdminRoute['handler']])[] = [
  ['POST', '', createDomain],
  ['POST', '/delegation', delegateSeveral],
  ['DELETE', '/:id', deleteDomain],
  ['PUT', '/:id/activate', activateDomain],
  ['PUT', '/:id/suspend', suspendDomain],
  ['PUT', '/:id/monitoring', monitorDomain],
  ['POST', '/:id/delegation', delegate],
  ['DELETE', '/:id/delegation', undelegate],
];

const deciding: readonly (readonly [path: string, handler: AdminRoute['handler']])[] = [
  ['/:id/delegation/approve', approveDelegation],
  ['/:id/delegation/reject', rejectDelegation],
];

const validating: readonly (readonly [path: string, handler: AdminRoute['handler']])[] = [
  ['/sync', syncDcv],
  ['/clear', clearDcv],
  ['/delete', deleteDcv],
  ['/start/domain/cname', startCname],
  ['/start/domain/http', startHttp],
  ['/start/domain/https', startHttps],
  ['/start/domain/email', startEmail],
  ['/submit/domain/cname', submitCname],
  ['/submit/domain/http', submitHttp],
  ['/submit/domain/https', submitHttps],
  ['/submit/domain/email', submitEmail],
  ['/submit-bulk/domain/email', submitEmails],
];

/** By TXT only the second version validates. */
const byTxt: readonly (readonly [path: string, handler: AdminRoute['handler']])[] = [
  ['/start/domain/txt', startTxt],
  ['/submit/domain/txt', submitTxt],
];

const [domains, dcv] = ['/api/domain/v1', '/api/dcv/{v}/validation'];
const both = { operation: 'dcv', versions: ['v1', 'v2'] } as const;
const post = { method: 'POST', needs: 'allowDCV' } as const;

export const domainRoutes: readonly AdminRoute[] = [
  ...reading.map(
    ([path, handler]) => ({ operation: 'domains', method: 'GET', path: domains + path, handler }) as const,
  ),
  ...managing.map(
    ([method, path, handler]) =>
      ({ operation: 'domains', method, path: domains + path, needs: 'allowManageDomains', handler }) as const,
  ),
  ...deciding.map(
    ([path, handler]) =>
      ({
        operation: 'domains',
        method: 'POST',
        path: domains + path,
        needs: 'approveDomainDelegation',
        handler,
      }) as const,
  ),
  { ...both, method: 'GET', path: dcv, handler: listDcv },
  { ...both, method: 'POST', path: `${dcv}/status`, handler: dcvStatus },
  ...validating.map(([path, handler]) => ({ ...both, ...post, path: dcv + path, handler })),
  ...byTxt.map(([path, handler]) => ({ ...both, ...post, versions: ['v2'] as const, path: dcv + path, handler })),
];
