/** Takes one file, dropped or chosen; it is read in this page alone. */
import type { DragEvent } from 'react';
import { useEffect, useState } from 'react';
import { dropHere } from '../../../texts/request/dialog';

interface FileDropProps {
  readonly id: string;
  /** What is dropped, for example `the CSR file`. */
  readonly label: string;
  /** Octets; a larger file is read no further. */
  readonly largest: number;
  readonly take: (content: Uint8Array, name: string) => void;
}

export function FileDrop({ id, label, largest, take }: FileDropProps) {
  const [over, setOver] = useState(false);
  useNoAccidents();
  const read = async (file: File | undefined) => {
    if (!file) return;
    // One octet more than allowed is enough to be told that it is too large.
    take(new Uint8Array(await file.slice(0, largest + 1).arrayBuffer()), file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={over ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{dropHere(label)}</label>
      <input
        id={id}
        type="file"
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** A file that is dropped beside the area would be opened by the browser in place of the dialog. */
function useNoAccidents(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
