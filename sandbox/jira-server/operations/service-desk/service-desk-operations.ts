/** What is modelled of Jira Service Management's API. */
import type { Operation } from '../../http/exchange';
import { answerRequestApproval, listRequestApprovals } from './request-approvals';
import { attachTemporaryFile, attachToRequest, listRequestAttachments } from './request-attachments';
import { addRequestComment, listRequestComments } from './request-comments';
import { createRequest, getRequest } from './requests';

export const SERVICE_DESK_OPERATIONS: readonly Operation[] = [
  createRequest,
  getRequest,
  listRequestComments,
  addRequestComment,
  attachTemporaryFile,
  attachToRequest,
  listRequestAttachments,
  listRequestApprovals,
  answerRequestApproval,
];
