/**
 * What this browser keeps, or, where storage is forbidden or full, the page as long as it is open. Never throws.
 * Screens ask `isKept` and say so.
 */
const inPage = new Map<string, string>();

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? inPage.get(key) ?? null;
  } catch {
    return inPage.get(key) ?? null;
  }
}

/** False: the browser did not take it; the page has it. */
export function writeKept(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    inPage.delete(key);
    return true;
  } catch {
    inPage.set(key, text);
    return false;
  }
}

export function dropKept(key: string): void {
  inPage.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Then it was never there.
  }
}

export function keptKeys(): readonly string[] {
  const here = [...inPage.keys()];
  try {
    return [...new Set([...Object.keys(localStorage), ...here])];
  } catch {
    return here;
  }
}

/** The id of something new: it begins with the time, in letters. */
export const newId = (): string =>
  `${Date.now().toString(36)}-${Math.floor(Math.random() * 36 ** 3).toString(36)}`;
