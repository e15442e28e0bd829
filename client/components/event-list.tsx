import type { DatedEvent } from '../../server/contract/events.ts';
import type { LeverState } from '../../server/contract/live.ts';
import { pathOf } from '../../server/contract/places.ts';
import { percent } from '../format/number.ts';
import { localDay, localStamp } from '../format/time.ts';
import { drillWords } from '../i18n/drill.ts';
import { SourceLink } from './source-link.tsx';

const say = drillWords.events;
/** A day of a clock change has 25 hours. */
const LONGEST_DAY_MS = 25 * 3_600_000;

interface EventListProps {
  readonly events: readonly DatedEvent[];
  /** Shares withdrawn within the charts, oldest first; the first may have been so before. */
  readonly leverChanges: readonly LeverState[];
  /** That of the moment shown. */
  readonly lever: LeverState;
  readonly zone: string;
  readonly problem: string | null;
}

/** What the charts shade, in words and with sources. */
export function EventList({ events, leverChanges, lever, zone, problem }: EventListProps) {
  return (
    <div class="card events" data-testid="events">
      <div class="panel-head">
        <h3>{say.heading}</h3>
        <p>{say.intro}</p>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      <ul class="event-list">
        {leverChanges.map(({ withdrawnShare, sinceMs }, i) => (
          <li key={sinceMs} class="restricted">
            {i > 0
              ? say.withdrawn(percent(withdrawnShare), localStamp(sinceMs, zone))
              : leverChanges.length === 1 && lever.withdrawnShare === withdrawnShare
                ? say.withdrawn(percent(withdrawnShare), localStamp(lever.sinceMs, zone))
                : say.withdrawnAtFirst(percent(withdrawnShare))}{' '}
            <a href={`${pathOf('method')}#hypothetical`}>{say.more}</a>
          </li>
        ))}
        {events.map((event) => (
          <li key={event.id}>
            <strong>{event.title}</strong>, {kindText(event)}, {timeText(event, zone)}. {say.source}:{' '}
            {event.sources.map(({ title, url }, i) => (
              <span key={url ?? title}>
                {i > 0 && '; '}
                <SourceLink title={title} url={url} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      {events.length === 0 && <p>{say.none}</p>}
    </div>
  );
}

/** `holiday, United States`. */
function kindText({ kind, countries }: DatedEvent): string {
  if (kind !== 'holiday') return say.kinds[kind];
  const where = countries.length > 1 ? say.both : say.countries[countries[0]!];
  return `${say.kinds.holiday}, ${where}`;
}

/** A day, or from one moment to another. */
function timeText({ fromMs, toMs }: DatedEvent, zone: string): string {
  return toMs - fromMs <= LONGEST_DAY_MS
    ? localDay(fromMs, zone)
    : say.lasting(localStamp(fromMs, zone), localStamp(toMs, zone));
}
