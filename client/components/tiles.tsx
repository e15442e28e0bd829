import { forecastOf } from '../charts/wait-input.ts';
import { tileFigures } from '../findings/tile-figures.ts';
import { display } from '../format/display.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { Tile } from './tile.tsx';

/** The four figures that lead the page. */
export function Tiles() {
  const { live, lookBack } = useApp();
  const view = lookBack.shown.value;
  const isThen = lookBack.atMs.value !== null;
  const forecast = view && forecastOf(view, live.forecast.value);
  // Read here, so that another unit is shown at once.
  void display.value;
  return (
    <section class="tiles" aria-labelledby="tiles-title">
      <h2 id="tiles-title" class="visually-hidden">
        {isThen ? pageWords.tiles.headingThen : pageWords.tiles.heading}
      </h2>
      {tileFigures(view, forecast, isThen).map((figure) => (
        <Tile key={figure.id} {...figure} />
      ))}
    </section>
  );
}
