import type { Preview, PreviewWait } from '../../server/contract/preview.ts';
import { smallPercent, withUnit } from '../format/number.ts';
import { clockHour, zoneNameOn } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { previewWords as say } from '../i18n/preview.ts';
import { scenarioWord } from '../state/scenario-label.ts';

/** The hours of a preview as numbers: the expected wait, and the share that waits over an hour. */
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { baseline, restricted, date, zone, label } = preview;
  const restrictedName = `${pageWords.world.restricted} (${scenarioWord(label)})`;
  const hours = baseline.hours.filter(
    ({ hour, meanWaitMin }) => meanWaitMin !== null || restricted.hours[hour]!.meanWaitMin !== null,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="chart-table" aria-label={say.chart} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.hourColumn(zoneNameOn(date, zone))}</th>
            <th scope="col" class="number">
              {pageWords.world.baseline}
            </th>
            <th scope="col" class="number restricted">
              {restrictedName}
            </th>
            <th scope="col" class="number">
              {pageWords.world.baseline}, {say.over60}
            </th>
            <th scope="col" class="number restricted">
              {restrictedName}, {say.over60}
            </th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour }) => {
            const before = baseline.hours[hour]!;
            const after = restricted.hours[hour]!;
            return (
              <tr key={hour}>
                <th scope="row">{clockHour(hour)}</th>
                <td class="number">{wait(before)}</td>
                <td class="number">{wait(after)}</td>
                <td class="number">{overAnHour(before)}</td>
                <td class="number">{overAnHour(after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function wait({ meanWaitMin }: PreviewWait): string {
  return meanWaitMin === null ? say.noTrucks : withUnit(meanWaitMin, 'min');
}

function overAnHour({ over60Share }: PreviewWait): string {
  return over60Share === null ? say.noTrucks : smallPercent(100 * over60Share);
}
