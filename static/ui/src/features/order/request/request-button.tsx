/** Opens the dialog *Request certificate* over the issue, as the menu does. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { DialogKind } from '../../../../../../src/contract/screen/page';
import { openDialog } from '../../../shared/page/open-dialog';
import { Notice } from '../../../shared/parts/notice';
import { REQUEST_BUTTON } from '../../../texts/order/request';

interface RequestButtonProps {
  readonly opens?: DialogKind;
  readonly label?: string;
  readonly appearance?: 'default' | 'primary';
  readonly spacing?: 'default' | 'compact';
}

export function RequestButton({ opens = 'request', label = REQUEST_BUTTON.request, ...looks }: RequestButtonProps) {
  const [refused, setRefused] = useState(false);
  const open = async () => setRefused(!(await openDialog(opens, REQUEST_BUTTON.request)));
  return (
    <>
      <Button {...looks} aria-haspopup="dialog" onClick={() => void open()}>
        {label}
      </Button>
      {refused && (
        <Notice appearance="error" title={REQUEST_BUTTON.notOpened}>
          {REQUEST_BUTTON.notOpenedSo}
        </Notice>
      )}
    </>
  );
}
