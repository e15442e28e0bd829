import type { z } from 'zod';
import * as answers from './answers/live.ts';
import { changePlace } from './changes.ts';
import {
  bareRequest,
  type ClientToServerEvents,
  clockRequest,
  joinRequest,
  leverRequest,
  type ServerToClientEvents,
  sourceRequest,
  speedRequest,
  watchRequest,
} from './live.ts';

interface LiveRequest {
  /** `change` moves what everyone sees. All need a page of this server, or a client that is no page. */
  readonly access: 'read' | 'change';
  readonly summary: string;
  readonly request: z.ZodType;
  /** What the acknowledgement holds as `value` where `ok` is true. */
  readonly answer: z.ZodType;
}

/** Every event that a client may send over socket.io: what is not here is refused. */
export const LIVE_REQUESTS = {
  'facility:join': {
    access: 'read',
    summary: 'Answers the last 24 hours of a crossing, and has its changes follow as metrics:delta.',
    request: joinRequest,
    answer: answers.liveSnapshot,
  },
  'facility:leave': {
    access: 'read',
    summary: 'Has no more changes of the crossing follow, as of a tab that nobody sees.',
    request: bareRequest,
    answer: answers.facilityLeft,
  },
  'border:watch': {
    access: 'read',
    summary: 'Answers all crossings as they are, and has them follow as border:now; or ends that.',
    request: watchRequest,
    answer: answers.borderNow,
  },
  'lever:set': {
    access: 'change',
    summary: 'Sets the share of preclearance withdrawn in the restricted world.',
    request: leverRequest,
    answer: answers.leverState,
  },
  'speed:set': {
    access: 'change',
    summary: 'Sets how many minutes are simulated in one.',
    request: speedRequest,
    answer: answers.clockState,
  },
  'clock:set': {
    access: 'change',
    summary: 'Lets simulated time run or stand.',
    request: clockRequest,
    answer: answers.clockState,
  },
  'clock:step': {
    access: 'change',
    summary: 'Moves simulated time that stands to the end of its five minutes.',
    request: bareRequest,
    answer: answers.clockState,
  },
  'source:set': {
    access: 'change',
    summary: 'Shows the simulated month, or replays the imported trucks of a crossing.',
    request: sourceRequest,
    answer: answers.liveSource,
  },
  'changes:replay': {
    access: 'read',
    summary: 'Answers the changes after one that is known, as a client asks that finds a number missing.',
    request: changePlace,
    answer: answers.changesMissed,
  },
} as const satisfies Record<keyof ClientToServerEvents, LiveRequest>;

interface LiveEvent {
  readonly summary: string;
  readonly payload: z.ZodType;
}

/** Every event that the server sends over socket.io. */
export const LIVE_EVENTS = {
  'metrics:delta': {
    summary: 'What has changed at the crossing that was joined, numbered without a gap.',
    payload: answers.liveDelta,
  },
  'border:now': {
    summary: 'All crossings about once a second, to those who watch them.',
    payload: answers.borderNow,
  },
  'forecast:issued': {
    summary: 'What the model expects over the next twelve hours at the crossing that was joined.',
    payload: answers.liveForecast,
  },
  'run:changed': {
    summary: 'How far a run is: a state, of which only the newest counts.',
    payload: answers.runChanged,
  },
  'changes:missed': {
    summary:
      'On connecting: all changes after the { epoch, last } of auth, or null where what is stored has to be read anew.',
    payload: answers.changesMissed,
  },
  'change:made': {
    summary:
      'A run, import, scenario or profile has changed; numbered without a gap, and sent once it is stored.',
    payload: answers.change,
  },
  'server:restarting': {
    summary:
      'The server stops and ends the connection; come back after retryMs, which differs from client to client.',
    payload: answers.restartNotice,
  },
} as const satisfies Record<keyof ServerToClientEvents, LiveEvent>;
