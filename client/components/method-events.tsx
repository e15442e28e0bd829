import { useState } from 'preact/hooks';
import type { Backtest } from '../../server/contract/method.ts';
import { bestPlain, eventsFinding } from '../findings/method-findings.ts';
import { fixedNumber, NOTHING } from '../format/number.ts';
import { dayName } from '../format/time.ts';
import { methodWords } from '../i18n/method.ts';
import { DataTable } from './data-table.tsx';
import { MethodEvent } from './method-event.tsx';
import { MethodScores } from './method-scores.tsx';

const say = methodWords.events;

/** Real disruptions predicted and scored: all of them beside the plain models, and one of them target by target. */
export function MethodEvents({ backtest }: { readonly backtest: Backtest }) {
  const { events, parametersHash, date, modelVersion, replications, seed, isCurrent } = backtest;
  const [chosen, setChosen] = useState<string | null>(null);
  const event = events.find(({ id }) => id === chosen) ?? events[0];
  return (
    <>
      <p>{say.intro}</p>
      <p data-testid="events-finding">{eventsFinding(backtest)}</p>
      <MethodScores backtest={backtest} />
      <DataTable
        name={say.scores}
        testId="method-events"
        head={[
          say.event,
          say.fitted,
          { number: say.score },
          say.verdict,
          { number: say.plain },
          { number: say.heldColumn },
        ]}
        rows={events.map((one) => [
          <button
            key={one.id}
            type="button"
            class="run-open"
            aria-expanded={one === event}
            aria-controls="method-event"
            onClick={() => setChosen(one.id)}
          >
            {one.title}
          </button>,
          say.isCalibration[`${one.isCalibration}`],
          fixedNumber(one.score, 2),
          say.verdicts[one.verdict],
          scoreText(bestPlain(one)?.score),
          `${one.covered}/${one.targets.length}`,
        ])}
      />
      {event && <MethodEvent event={event} />}
      <p class="result-note">
        {say.provenance(parametersHash, dayName(date), modelVersion, replications, seed)}{' '}
        {!isCurrent && methodWords.stale}
      </p>
    </>
  );
}

function scoreText(score: number | undefined): string {
  return score === undefined ? NOTHING : fixedNumber(score, 2);
}
