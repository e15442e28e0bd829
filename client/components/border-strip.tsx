import { useState } from 'preact/hooks';
import { addedText, type BorderOrder, type BorderRow, inOrder, waitText } from '../findings/border-rows.ts';
import { withUnit } from '../format/number.ts';
import { borderWords as say } from '../i18n/border.ts';
import { useApp } from '../state/app-state.ts';
import { Choice } from './choice.tsx';
import { useQueryChoice } from './use-query-choice.ts';
import { WorldsKey } from './worlds-key.tsx';

interface BorderStripProps {
  readonly rows: readonly BorderRow[];
  /** Of which waits it is. */
  readonly label: string;
}

/** All crossings with their waits as bars on one scale, each a way to it; those that are harmed most first. */
export function BorderStrip({ rows, label }: BorderStripProps) {
  const [order, setOrder] = useQueryChoice<BorderOrder>('strip', ['added', 'west']);
  // A row must not slip away from under the hand that is about to press it.
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const sorted = inOrder(rows, order);
  const shown = held === null ? sorted : held.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const hold = () => rows.length > 0 && setHeld((before) => before ?? sorted.map(({ id }) => id));
  const release = () => setHeld(null);
  const mostMin = Math.max(
    1,
    ...rows.flatMap(({ baselineMin, restrictedMin }) => [baselineMin ?? 0, restrictedMin ?? 0]),
  );
  return (
    <div class="border-list">
      <div class="border-bar">
        <WorldsKey />
        <Choice
          legend={say.order}
          options={say.orders}
          value={order}
          testId="strip"
          onChoose={(next) => {
            release();
            setOrder(next);
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="table-scroll border-strip" aria-label={label} tabIndex={0} data-testid="strip">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.facility}</th>
              <th scope="col" class="strip-bars">
                {say.bars(withUnit(mostMin, 'min'))}
              </th>
              <th scope="col" class="number">
                {say.baseline}
              </th>
              <th scope="col" class="number restricted">
                {say.restricted}
              </th>
              <th scope="col" class="number">
                {say.added}
              </th>
            </tr>
          </thead>
          <tbody
            onPointerEnter={hold}
            onPointerLeave={release}
            onFocusIn={hold}
            onFocusOut={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget as Node | null)) release();
            }}
          >
            {shown.map((row) => (
              <StripRow key={row.id} row={row} mostMin={mostMin} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function StripRow({ row, mostMin }: { readonly row: BorderRow; readonly mostMin: number }) {
  const { live } = useApp();
  const { id, name, baselineMin, restrictedMin, closed } = row;
  const isChosen = id === live.facilityId.value;
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        <button
          type="button"
          class="quiet"
          aria-label={say.show(name)}
          aria-pressed={isChosen}
          onClick={() => live.chooseFacility(id)}
        >
          {name}
        </button>
      </th>
      <td class="strip-bars" aria-hidden="true">
        <span class="bar-baseline" style={{ width: lengthOf(baselineMin, mostMin) }} />
        <span class="bar-restricted" style={{ width: lengthOf(restrictedMin, mostMin) }} />
      </td>
      <td class="number">{waitText(baselineMin, closed.baseline)}</td>
      <td class="number restricted">{waitText(restrictedMin, closed.restricted)}</td>
      <td class="number">{addedText(row)}</td>
    </tr>
  );
}

function lengthOf(waitMin: number | null, mostMin: number): string {
  return `${((100 * (waitMin ?? 0)) / mostMin).toFixed(1)}%`;
}
