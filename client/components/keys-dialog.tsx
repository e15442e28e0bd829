import { jumpWords } from '../i18n/jump.ts';
import { useApp } from '../state/app-state.ts';
import { Modal } from './modal.tsx';

const say = jumpWords.keys;

/** Each with alternatives, of keys that are held together. */
const KEYS: ReadonlyArray<readonly [of: keyof typeof say.of, keys: ReadonlyArray<readonly string[]>]> = [
  ['jump', [['/'], ['Ctrl', 'K']]],
  ['show', [['?']]],
  ['close', [['Esc']]],
  ['along', [['←'], ['→'], ['↑'], ['↓']]],
  [
    'span',
    [
      ['Shift', '←'],
      ['Shift', '→'],
    ],
  ],
  ['slide', [['←'], ['→']]],
];

/** The keys of the page, and whether those that stand alone count. */
export function KeysDialog() {
  const { singleKeys } = useApp().shortcuts;
  return (
    <Modal title={say.title} class="keys">
      <dl class="keys-list">
        {KEYS.map(([of, alternatives]) => (
          <div key={of}>
            <dt>
              {alternatives.map((keys, i) => (
                <span key={keys.join()}>
                  {i > 0 && ` ${say.or} `}
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{say.of[of]}</dd>
          </div>
        ))}
      </dl>
      <label class="keys-single">
        <input
          type="checkbox"
          data-testid="single-keys"
          checked={singleKeys.value}
          onChange={({ currentTarget }) => {
            singleKeys.value = currentTarget.checked;
          }}
        />
        {say.single}
      </label>
      <p class="jump-note">{say.singleNote}</p>
    </Modal>
  );
}
