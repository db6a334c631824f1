/** What the admin page asks about SCM accounts. Only for Jira admins. */
import * as z from 'zod/mini';
import { accountDraftSchema } from '../../domain/account/account';
import type { AccountList, AccountTest, AccountView } from '../../domain/account/account';
import { call, id, nothing } from '../call';

const address = z.string().check(z.maxLength(2_000));

export const accountCalls = {
  listAccounts: call<AccountList>()('listAccounts', nothing),
  saveAccount: call<AccountView>()('saveAccount', accountDraftSchema),
  /** How many certificates that the app renews would be renewed by nobody. */
  previewAccountRemoval: call<{ readonly count: number; readonly more: boolean }>()(
    'previewAccountRemoval',
    z.object({ id }),
  ),
  /** Answers with what the admin has to know beside. */
  removeAccount: call<{ readonly notice?: string }>()('removeAccount', z.object({ id, version: z.int() })),
  /** What the credentials may do; nothing is changed in SCM by asking. */
  testAccount: call<AccountTest>()('testAccount', z.object({ id })),
  /** Which hosts of these addresses the app may not call; a Jira admin can allow them in the browser. */
  findAccountHosts: call<readonly string[]>()(
    'findAccountHosts',
    z.object({ urls: z.array(address).check(z.maxLength(5)) }),
  ),
} as const;
