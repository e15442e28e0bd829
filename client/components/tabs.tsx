import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { nextTab } from '../state/next-tab.ts';

interface TabsProps<T extends string> {
  /** What the tabs choose from, for those who cannot see them. */
  readonly name: string;
  /** Words by tab, in their order. */
  readonly tabs: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
  /** What the chosen tab shows. */
  readonly children: ComponentChildren;
}

/** Tabs over one panel; the arrow keys, Home and End choose among them. */
export function Tabs<T extends string>({ name, tabs, chosen, onChoose, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const keys = Object.keys(tabs) as T[];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(keys, chosen, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={name} ref={list} onKeyDown={onKeyDown}>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-tab={key}
            data-testid={`tab-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {tabs[key]}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
