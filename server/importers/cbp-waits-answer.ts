import { LANE_KINDS, type LaneKind, type WaitReading } from '../model/wait-reading.ts';
import { latestBefore, type NamedClock, readStamp, readUpdateTime } from './wait-time.ts';
import { isPortNumber, readLanesOpen, readWait, unreadableNumber, type WaitProblem } from './wait-value.ts';

/** One answer of CBP's wait-time feed. */
export interface WaitAnswer {
  /** When it was given, ms since the epoch; `null` where nothing in it names a zone. */
  readonly answeredAtMs: number | null;
  readonly readings: readonly WaitReading[];
  readonly problems: readonly LaneProblem[];
}

export interface LaneProblem extends WaitProblem {
  readonly portNumber: string;
}

/** A decoded object of JSON or XML; names of its fields are compared without case and gaps. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field as text without outer spaces; empty where it is absent or no text or number. */
export function textOf(fields: unknown, name: string): string {
  const value = fieldOf(fields, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A field by its name in lower case without underscores, hyphens and gaps. */
export function fieldOf(fields: unknown, name: string): unknown {
  if (!isFields(fields)) return undefined;
  const key = Object.keys(fields).find((own) => own.replace(/[_\s-]/g, '').toLowerCase() === name);
  return key === undefined ? undefined : only(fields[key]);
}

/** Some converters of XML wrap every value into a list of one. */
function only(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** Whether a decoded value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the commercial lanes of all ports of an answer. `date` is that of the answer, for ports without their own.
 * A crossing without commercial lanes (a maximum of N/A, and N/A for either kind) has no readings.
 */
export function readAnswer(ports: readonly unknown[], date: string): WaitAnswer {
  const dated = ports.map((port) => ({ port, ...portTime(port, date) }));
  const answeredAtMs = answerTime(dated);
  const readings: WaitReading[] = [];
  const problems: LaneProblem[] = [];
  for (const { port, stamp, clocks } of dated) {
    const portNumber = textOf(port, 'portnumber');
    const commercial = fieldOf(port, 'commercialvehiclelanes');
    if (!hasCommercialLanes(commercial)) continue;
    for (const laneKind of LANE_KINDS) {
      const lane = readLane(fieldOf(commercial, `${laneKind.toLowerCase()}lanes`), {
        answeredAtMs,
        stamp,
        utcOffsetMin: clocks[0]?.utcOffsetMin ?? statedOffset(stamp, answeredAtMs),
      });
      if ('code' in lane) problems.push({ ...lane, portNumber });
      else if (!isPortNumber(portNumber)) problems.push({ ...unreadableNumber(portNumber), portNumber });
      else readings.push({ ...placeOf(port, portNumber, laneKind), ...lane });
    }
  }
  return { answeredAtMs, readings, problems };
}

type Stamp = ReturnType<typeof readStamp>;

interface PortTime {
  readonly stamp: Stamp;
  /** Of all its lanes, passengers' included. */
  readonly clocks: readonly NamedClock[];
}

function portTime(port: unknown, date: string): PortTime {
  const stamp = readStamp(textOf(port, 'date') || date, textOf(port, 'time'));
  const clocks: NamedClock[] = [];
  for (const kinds of Object.values(isFields(port) ? port : {})) {
    const lanes = only(kinds);
    for (const lane of Object.values(isFields(lanes) ? lanes : {})) {
      const clock = readUpdateTime(textOf(only(lane), 'updatetime'));
      if (clock !== null && !('code' in clock)) clocks.push(clock);
    }
  }
  return { stamp, clocks };
}

/**
 * An answer is given at one instant, but its ports state it by local clocks without a zone, some of them wrongly: the
 * instant on which most of them agree. Where they state a date only, it is the instant that most readings name.
 */
function answerTime(ports: readonly PortTime[]): number | null {
  const votes = new Map<number, number>();
  for (const { stamp, clocks } of ports) {
    if (stamp === null) continue;
    for (const { minuteOfDay, utcOffsetMin } of clocks) {
      const msOfDay = stamp.msOfDay ?? minuteOfDay * 60_000;
      const instant = stamp.dateMs + msOfDay - utcOffsetMin * 60_000;
      votes.set(instant, (votes.get(instant) ?? 0) + 1);
    }
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? null;
}

/** The offset by which a port's local time gives the instant of the answer. */
function statedOffset(stamp: Stamp, answeredAtMs: number | null): number | null {
  if (answeredAtMs === null || stamp === null || stamp.msOfDay === null) return null;
  const offsetMin = (stamp.dateMs + stamp.msOfDay - answeredAtMs) / 60_000;
  return offsetMin % 60 === 0 && offsetMin >= -600 && offsetMin <= -180 ? offsetMin : null;
}

function hasCommercialLanes(commercial: unknown): boolean {
  if (!isFields(commercial)) return false;
  if (/^\d/.test(textOf(commercial, 'maximumlanes'))) return true;
  return LANE_KINDS.some((kind) => {
    const status = textOf(fieldOf(commercial, `${kind.toLowerCase()}lanes`), 'operationalstatus');
    return !/^(n\/a|no aplica|)$/i.test(status);
  });
}

interface AnswerTime {
  readonly answeredAtMs: number | null;
  readonly stamp: Stamp;
  readonly utcOffsetMin: number | null;
}

type Lane = Pick<WaitReading, 'observedAtMs' | 'utcOffsetMin' | 'state' | 'waitMin' | 'lanesOpen'>;

function readLane(lane: unknown, answer: AnswerTime): Lane | WaitProblem {
  const wait = readWait(textOf(lane, 'operationalstatus'), textOf(lane, 'delayminutes'));
  if ('code' in wait) return wait;
  const lanesOpen = readLanesOpen(textOf(lane, 'lanesopen'));
  if (typeof lanesOpen === 'object' && lanesOpen !== null) return lanesOpen;
  const clock = readUpdateTime(textOf(lane, 'updatetime'));
  if (clock !== null && 'code' in clock) return clock;
  const observed = observedAt(clock, answer);
  if (observed !== null) return { ...observed, ...wait, lanesOpen };
  return {
    code: 'time-unknown',
    message: 'Neither the lane nor its answer says when it was observed and by the clock of which zone',
    fix: 'give the date, and an update time such as At 3:00 pm CDT',
  };
}

/** A lane without an update time is as of the answer. */
function observedAt(
  clock: NamedClock | null,
  { answeredAtMs, utcOffsetMin }: AnswerTime,
): Pick<Lane, 'observedAtMs' | 'utcOffsetMin'> | null {
  if (answeredAtMs === null) return null;
  if (clock !== null) {
    return { observedAtMs: latestBefore(answeredAtMs, clock), utcOffsetMin: clock.utcOffsetMin };
  }
  return { observedAtMs: answeredAtMs, utcOffsetMin: utcOffsetMin ?? 0 };
}

function placeOf(port: unknown, portNumber: string, laneKind: LaneKind) {
  return {
    portNumber,
    portName: textOf(port, 'portname'),
    crossingName: textOf(port, 'crossingname'),
    laneKind,
  };
}
