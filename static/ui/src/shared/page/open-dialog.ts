/** Opens a dialog of the app over the issue, from another page of it. */
import { Modal } from '@forge/bridge';
import type { DialogKind } from '../../../../../src/contract/screen/page';

/**
 * The page's own resource is opened again, which is what Jira takes for certain; the page finds in its context what for.
 * Neither a click beside the dialog nor Escape closes it, as a key may be in it: the dialog hears Escape itself, and asks.
 * @param closed is called when it is gone
 * @returns false where Jira does not open it
 */
export async function openDialog(opens: DialogKind, title: string, closed: () => void): Promise<boolean> {
  try {
    const looks = { size: 'large', title, closeOnEscape: false, closeOnOverlayClick: false } as const;
    await new Modal({ ...looks, context: { opens }, onClose: closed }).open();
    return true;
  } catch {
    return false;
  }
}
