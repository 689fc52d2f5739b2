import { useEffect, useRef } from 'react';

/** Calls a function for each key named, unless the reader is typing or holds a modifier that means something else. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest('input:not([type="checkbox"]), textarea, select, dialog') != null;
      if (isTyping && event.key !== 'Escape') return;
      if (target?.closest('dialog')) return;
      const act = latest.current[event.key];
      if (!act) return;
      // Enter on a link or button is its own.
      if (event.key === 'Enter' && target?.closest('a, button, summary, input')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
