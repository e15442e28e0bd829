import { borderPath, MAP_SIZE, mapLabels, markRadius, onMap } from '../charts/border-map.ts';
import type { BorderRow } from '../findings/border-rows.ts';
import { borderWords as say } from '../i18n/border.ts';
import { useApp } from '../state/app-state.ts';

const PATH = borderPath();

interface BorderMapProps {
  readonly rows: readonly BorderRow[];
  /** What its marks mean. */
  readonly note: string;
}

/** The border as a line, each crossing a mark that grows with its wait; the table beside it says the same in words. */
export function BorderMap({ rows, note }: BorderMapProps) {
  const { live } = useApp();
  return (
    <figure class="border-map">
      <svg viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} role="img" aria-label={say.mapTitle}>
        <path d={PATH} class="border-line" />
        {rows.map(({ id, name, lon, lat, baselineMin, restrictedMin }) => {
          const { x, y } = onMap(lon, lat);
          const isChosen = id === live.facilityId.value;
          return (
            <g key={id} class="border-mark" data-chosen={isChosen}>
              <circle
                cx={x}
                cy={y}
                r={markRadius(restrictedMin)}
                class="mark-restricted"
                data-closed={restrictedMin === null}
              />
              {baselineMin !== null && (
                <circle cx={x} cy={y} r={markRadius(baselineMin)} class="mark-baseline" />
              )}
              <title>{name}</title>
            </g>
          );
        })}
        {mapLabels(rows, live.facilityId.value).map(({ text, x, y, anchor, side }) => (
          <text key={text} class="border-name" data-side={side} x={x} y={y} text-anchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      <figcaption class="chart-summary">{note}</figcaption>
    </figure>
  );
}
