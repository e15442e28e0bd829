import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { printing } from '../state/printing.ts';

/** Whether the element is on the screen or about to be scrolled there; on paper everything is. */
export function useOnScreen(element: RefObject<Element | null>): boolean {
  const [onScreen, setOnScreen] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => setOnScreen(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return onScreen || printing.value;
}
