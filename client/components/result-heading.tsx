import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What came of a file, in one line; takes the focus when it appears, so that it is read out and read on from. */
export function ResultHeading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} class="import-name" tabIndex={-1}>
      {children}
    </h3>
  );
}
