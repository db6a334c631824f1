/** Reads all pages of a list, one after the other, and makes one file of them. */
import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../../../src/contract/result';
import { saveFile } from '../page/save-file';

/** The bridge takes 500 calls in 25 s (Forge); a page takes longer than this anyway. */
const MOST_PAGES = 20_000;

export interface FilePage {
  /** Its part of the file. */
  readonly text: string;
  readonly rows: number;
  /** Absent on the last page. */
  readonly cursor?: string | undefined;
}

export interface PagedFile {
  readonly name: string;
  readonly head: string;
  /** @param cursor absent for the first page */
  readonly read: (cursor: string | undefined) => Promise<Result<FilePage>>;
  readonly words: {
    readonly done: (rows: number) => string;
    readonly stopped: string;
    readonly failed: (why: string) => string;
  };
}

export function usePagedFile() {
  const [rows, setRows] = useState<number>();
  const [said, setSaid] = useState('');
  const stopped = useRef(false);
  const start = async (file: PagedFile) => {
    stopped.current = false;
    setSaid('');
    setRows(0);
    const end = await collect(file, { read: setRows, isStopped: () => stopped.current });
    setRows(undefined);
    setSaid(end);
  };
  const stop = () => {
    stopped.current = true;
  };
  // Another list, or another page: nobody waits for this file any more.
  useEffect(() => stop, []);
  return { busy: rows !== undefined, rows: rows ?? 0, said, start, stop };
}

interface Watch {
  readonly read: (rows: number) => void;
  readonly isStopped: () => boolean;
}

/** @returns how it ended, for the person who waits */
async function collect({ name, head, read, words }: PagedFile, watch: Watch): Promise<string> {
  const parts = [head];
  let rows = 0;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && (page === 0 || cursor !== undefined); page++) {
    const result = await read(cursor);
    if (!result.ok) return words.failed(result.message);
    if (watch.isStopped()) return words.stopped;
    parts.push(result.data.text);
    rows += result.data.rows;
    watch.read(rows);
    cursor = result.data.cursor;
  }
  saveCsv(name, parts);
  return words.done(rows);
}

export function saveCsv(name: string, parts: readonly string[]): void {
  saveFile(name, new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
}
