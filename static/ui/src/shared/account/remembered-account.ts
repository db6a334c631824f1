/** The account that was chosen the last time in this browser. A browser that keeps nothing begins with the first one. */
const KEY = 'certificates.account';

export function chosenBefore(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberChoice(account: string): void {
  try {
    localStorage.setItem(KEY, account);
  } catch {
    // It is chosen all the same.
  }
}
