import type { TargetedEvent } from 'preact';

/**
 * Attributes that keep the address of a link in step with that of the page. The latter changes without an event, so it
 * is read again when the pointer or the focus reaches the link: before it can be followed, opened in a tab or copied.
 */
export function keepCurrent(address: () => string) {
  const refresh = ({ currentTarget }: TargetedEvent<HTMLAnchorElement>) => {
    currentTarget.href = address();
  };
  return { onPointerEnter: refresh, onFocus: refresh };
}
