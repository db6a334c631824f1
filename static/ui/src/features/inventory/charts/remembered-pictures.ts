/** Whether the pictures stood open the last time in this browser. One that keeps nothing shows them where there is room. */
const KEY = 'certificates.pictures';

/** Where there is little room the list comes first. */
const ROOMY = '(min-width: 720px)';

export function picturesOpen(): boolean {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null) return kept === 'open';
  } catch {
    // Then it is as if nothing was kept.
  }
  return window.matchMedia(ROOMY).matches;
}

export function rememberPictures(isOpen: boolean): void {
  try {
    localStorage.setItem(KEY, isOpen ? 'open' : 'closed');
  } catch {
    // They are open or closed all the same.
  }
}
