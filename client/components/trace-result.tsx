import type { TraceOfRun } from '../../server/contract/api.ts';
import { wholeNumber, withUnit } from '../format/number.ts';
import { replayWords } from '../i18n/replay.ts';

const FIGURES = ['meanMin', 'p50Min', 'p90Min'] as const;

/** The imported trucks of a run: what was seen of them beside the simulated baseline, and what is taken for granted. */
export function TraceResult({ trace }: { readonly trace: TraceOfRun }) {
  const { waitEnd, observed, simulatedBaseline, trucksWithWait, trucks } = trace;
  const shown = (value: number | null) => (value === null ? replayWords.notRecorded : withUnit(value, 'min'));
  return (
    <div class="trace-result" data-testid="trace-result">
      <table class="result-table">
        <thead>
          <tr>
            <th scope="col">{replayWords.waitTo[waitEnd ?? 'primary']}</th>
            <th scope="col" class="number">
              {replayWords.observedOf(wholeNumber(trucksWithWait), wholeNumber(trucks))}
            </th>
            <th scope="col" class="number">
              {replayWords.simulatedBaseline}
            </th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{replayWords.figures[figure]}</th>
              <td class="number">{shown(observed[figure])}</td>
              <td class="number">
                {simulatedBaseline[figure] === null ? '–' : withUnit(simulatedBaseline[figure], 'min')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="result-note">
        {trace.start} {trace.assumed}
      </p>
    </div>
  );
}
