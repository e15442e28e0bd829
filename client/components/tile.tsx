import type { TileFigure } from '../findings/tile-figures.ts';
import { pageWords } from '../i18n/page.ts';
import { Sparkline } from './sparkline.tsx';

const ARROWS: Record<string, string> = { '1': '▲', '-1': '▼', '0': '=' };

/** One figure: the restricted world large, the baseline beneath, the difference in words. */
export function Tile(props: TileFigure) {
  const { id, delta } = props;
  const sign = delta === null ? 0 : Math.sign(delta.sign);
  return (
    <div class="tile">
      <h3>{props.label}</h3>
      <p class="tile-figure">
        <span class="tile-value" data-testid={`tile-${id}-restricted`}>
          {props.restricted}
        </span>{' '}
        <span class="tile-unit">{props.restrictedGap ?? props.unit}</span>
      </p>
      <Sparkline {...props.spark} />
      <p class="tile-world">
        {pageWords.world.restricted.toLowerCase()}, {pageWords.world.hypothetical}
      </p>
      <p class="tile-delta">
        <strong data-sign={delta === null ? 'none' : sign}>
          {delta === null ? (
            pageWords.tiles.notComparable
          ) : (
            <>
              <span aria-hidden="true">{ARROWS[sign]}</span> {delta.words}
            </>
          )}
        </strong>{' '}
        {pageWords.tiles.than[delta === null ? 'none' : sign]}{' '}
        <span class="unbroken">
          <span data-testid={`tile-${id}-baseline`}>{props.baseline}</span> {props.baselineGap ?? props.unit}
        </span>
      </p>
      {props.interval !== '' && (
        <p class="tile-interval" data-testid={`tile-${id}-interval`}>
          {props.interval}
        </p>
      )}
      <p class="tile-note" title={props.why}>
        {props.note}
      </p>
    </div>
  );
}
