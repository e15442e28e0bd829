import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Definition } from '../../server/contract/method.ts';
import { jumpWords as say } from '../i18n/jump.ts';
import { fetchMethod } from '../state/api.ts';
import { useApp } from '../state/app-state.ts';
import { type JumpTarget, jumpMatches } from '../state/jump-matches.ts';
import { jumpTargets } from '../state/jump-targets.ts';
import { Modal } from './modal.tsx';

let known: readonly Definition[] | null = null;

/** Goes anywhere by a few typed letters: a combobox whose list is always open. */
export function JumpDialog() {
  const app = useApp();
  const [definitions, setDefinitions] = useState(known ?? []);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (known !== null) return;
    // Without its definitions the palette still leads everywhere else.
    fetchMethod().then(
      (method) => {
        known = method.definitions;
        setDefinitions(known);
      },
      () => {},
    );
  }, []);
  const targets = useMemo(() => jumpTargets(app, definitions), [definitions, app.runs.list.value]);
  const found = jumpMatches(targets, typed);
  const current = Math.min(at, found.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, typed]);

  const take = (target: JumpTarget | undefined) => {
    if (target === undefined) return;
    app.shortcuts.opened.value = null;
    target.go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, current + step)));
    else if (event.key === 'Enter') take(found[current]);
    else return;
    event.preventDefault();
  };

  return (
    <Modal title={say.title} class="jump">
      <input
        type="text"
        role="combobox"
        aria-label={say.field}
        aria-expanded={found.length > 0}
        aria-controls="jump-list"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `jump-${current}` : undefined}
        placeholder={say.field}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="jump-list" id="jump-list" role="listbox" aria-label={say.list} ref={list} tabIndex={-1}>
        {[...Map.groupBy(found, ({ kind }) => kind)].map(([kind, ofKind]) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
          <div key={kind} role="group" aria-labelledby={`jump-${kind}`}>
            <div class="jump-kind" id={`jump-${kind}`} role="presentation">
              {say.kinds[kind]}
            </div>
            {ofKind.map((target) => (
              <Option
                key={`${target.name} ${target.detail}`}
                target={target}
                index={found.indexOf(target)}
                current={current}
                onTake={() => take(target)}
              />
            ))}
          </div>
        ))}
      </div>
      <p class="jump-note" role="status">
        {found.length === 0 ? say.none(typed) : typed === '' ? say.hint : say.found(found.length)}
      </p>
    </Modal>
  );
}

interface OptionProps {
  readonly target: JumpTarget;
  readonly index: number;
  readonly current: number;
  readonly onTake: () => void;
}

function Option({ target, index, current, onTake }: OptionProps) {
  return (
    // The keys of the field choose among the options.
    <div
      class="jump-option"
      id={`jump-${index}`}
      role="option"
      aria-selected={index === current}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onPointerUp={onTake}
    >
      <span>{target.name}</span>
      {target.detail !== '' && <span class="jump-detail">{target.detail}</span>}
    </div>
  );
}
