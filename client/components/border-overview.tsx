import { useEffect } from 'preact/hooks';
import { borderRows, borderSummary } from '../findings/border-now.ts';
import { difference } from '../findings/compare-worlds.ts';
import { fixedNumber, withUnit } from '../format/number.ts';
import { borderWords as say } from '../i18n/border.ts';
import { useApp } from '../state/app-state.ts';
import { BorderMap } from './border-map.tsx';
import { HypotheticalTag } from './hypothetical-tag.tsx';

/** All crossings at this moment, on a map and as a table that leads to each of them. */
export function BorderOverview() {
  const { border, facilities, live } = useApp();
  useEffect(() => border.watch(), []);
  const rows = borderRows(border.now.value, facilities.list.value);
  return (
    <section class="card border" aria-labelledby="border-title" data-testid="border">
      <div class="panel-head">
        <h2 id="border-title">{say.heading}</h2> <HypotheticalTag />
        <p data-testid="border-summary">{rows.length === 0 ? say.waiting : borderSummary(rows)}</p>
      </div>
      <div class="border-columns">
        <BorderMap rows={rows} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section class="table-scroll border-strip" aria-label={say.strip} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.facility}</th>
                <th scope="col" class="number">
                  {say.baseline}
                </th>
                <th scope="col" class="number restricted">
                  {say.restricted}
                </th>
                <th scope="col" class="number">
                  {say.difference}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, baselineMin, restrictedMin }) => {
                const change = difference({ baseline: baselineMin, restricted: restrictedMin });
                return (
                  <tr key={id} data-chosen={id === live.facilityId.value}>
                    <th scope="row">
                      <button
                        type="button"
                        class="quiet"
                        aria-label={say.show(name)}
                        aria-pressed={id === live.facilityId.value}
                        onClick={() => live.chooseFacility(id)}
                      >
                        {name}
                      </button>
                    </th>
                    <td class="number">{wait(baselineMin)}</td>
                    <td class="number restricted">{wait(restrictedMin)}</td>
                    <td class="number">{change === null ? '–' : fixedNumber(change, 1, true)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}

function wait(minutes: number | null): string {
  return minutes === null ? say.closed : withUnit(minutes, 'min');
}
