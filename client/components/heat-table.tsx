import { useRef, useState } from 'preact/hooks';
import { cellText, type GridCell, type GridShow, type HeatGrid, levelOf } from '../charts/heat-grid.ts';

interface HeatTableProps {
  readonly name: string;
  /** What the titles of the rows are. */
  readonly corner: string;
  readonly grid: HeatGrid;
  readonly show: GridShow;
  /** The greatest size of a value. */
  readonly most: number;
  /** A cell that a reader stands on or points at. */
  readonly onCurrent: (cell: GridCell | null) => void;
  readonly onChoose: (atMs: number) => void;
}

/** Shaded cells with their values, one stop of the keyboard: the arrows go from cell to cell, Enter chooses one. */
export function HeatTable({ name, corner, grid, show, most, onCurrent, onChoose }: HeatTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const [rows, columns] = [grid.rows.length, grid.columns.length];
  const here = [Math.min(at[0], rows - 1), Math.min(at[1], columns - 1)] as const;
  const onKeyDown = (event: KeyboardEvent) => {
    const [row, column] = here;
    const to = {
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      Home: [row, 0],
      End: [row, columns - 1],
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = [clamp(to[0]!, rows), clamp(to[1]!, columns)] as const;
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join('-')}"]`)?.focus();
  };
  return (
    <table class="heat" aria-label={name} ref={table}>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {grid.columns.map((column) => (
            <th key={column} scope="col">
              {column.replace(/:00$/, '')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ label, cells }, r) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, c) => (
              <td key={c}>
                <button
                  type="button"
                  tabIndex={r === here[0] && c === here[1] ? 0 : -1}
                  aria-label={cell?.label ?? cellText(null)}
                  aria-disabled={(cell?.atMs ?? null) === null}
                  title={cell?.label}
                  class={`heat-${show}`}
                  data-at={`${r}-${c}`}
                  data-level={levelOf(cell?.value ?? null, most)}
                  data-shorter={(cell?.value ?? 0) < 0}
                  onKeyDown={onKeyDown}
                  onFocus={() => {
                    setAt([r, c]);
                    onCurrent(cell);
                  }}
                  onPointerEnter={() => onCurrent(cell)}
                  onClick={() => cell?.atMs != null && onChoose(cell.atMs)}
                >
                  {cellText(cell?.value ?? null)}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function clamp(at: number, length: number): number {
  return Math.min(length - 1, Math.max(0, at));
}
