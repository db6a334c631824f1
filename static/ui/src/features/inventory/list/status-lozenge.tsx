/** The status of a certificate at a glance. */
import type { ComponentProps } from 'react';
import Lozenge from '@atlaskit/lozenge';
import type { ShownStatus } from '../../../../../../src/domain/inventory/list/shown-status';
import { STATUSES } from '../../../texts/inventory/list';

type Appearance = NonNullable<ComponentProps<typeof Lozenge>['appearance']>;

const APPEARANCES: Readonly<Record<ShownStatus, Appearance>> = {
  ...{ init: 'inprogress', requested: 'inprogress', approved: 'inprogress', 'sa-approved': 'inprogress' },
  ...{ applied: 'inprogress', issued: 'success', unmanaged: 'new', expired: 'moved', revoked: 'removed' },
  ...{ replaced: 'default', declined: 'default', rejected: 'default', invalid: 'default' },
  ...{ unknown: 'moved', gone: 'default' },
};

export function StatusLozenge({ status }: { readonly status: ShownStatus }) {
  return <Lozenge appearance={APPEARANCES[status]}>{STATUSES[status]}</Lozenge>;
}
