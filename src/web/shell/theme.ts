/** Which colours to show: the system's choice, or the reader's. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'counterclaim-theme';

/** The reader's choice, kept in this browser; `system` where none was made or none can be kept. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch (error) {
    if (error instanceof DOMException) return 'system';
    throw error;
  }
}

/** Shows a choice, and keeps it where the browser lets us. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch (error) {
    // Storage may be forbidden; the choice then holds for this page alone.
    if (!(error instanceof DOMException)) throw error;
  }
}
