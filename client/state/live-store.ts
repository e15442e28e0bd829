import { type Signal, signal } from '@preact/signals';
import type { Socket } from 'socket.io-client';
import type { LiveForecast } from '../../server/contract/forecast.ts';
import type {
  Ack,
  ClientToServerEvents,
  ClockState,
  LeverState,
  LiveDelta,
  LiveSnapshot,
  LiveSource,
  ServerToClientEvents,
  SourceRequest,
} from '../../server/contract/live.ts';
import { pageWords } from '../i18n/page.ts';
import { applyDelta, fromSnapshot, type LiveHistory, withLever } from './live-history.ts';
import { throttle } from './throttle.ts';
import type { UrlState } from './url-state.ts';

export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** `joining` is connected but without a snapshot yet; `restarting` is lost as the server said it would be. */
export type Connection = 'connecting' | 'joining' | 'live' | 'lost' | 'restarting';

export interface LiveStore {
  readonly facilityId: Signal<string>;
  /** Published at most four times a second; `null` until the first snapshot of this facility. */
  readonly view: Signal<LiveHistory | null>;
  /** The last forecast of this facility, which may be of another lever by now; `null` until there is one. */
  readonly forecast: Signal<LiveForecast | null>;
  readonly connection: Signal<Connection>;
  /** When the last reading came, by the monotonic clock of the page, ms. */
  readonly lastReadingMs: Signal<number | null>;
  /** Lever position under the reader's hand, until the server has confirmed it. */
  readonly draftShare: Signal<number | null>;
  readonly problem: Signal<string | null>;
  readonly chooseFacility: (facilityId: string) => void;
  readonly dragShare: (share: number) => void;
  readonly setShare: (share: number) => void;
  readonly setSpeed: (speed: number) => void;
  readonly setRunning: (running: boolean) => void;
  /** Moves the paused clock to the end of its five minutes. */
  readonly step: () => void;
  readonly setSource: (source: SourceRequest) => void;
  /** Hears of nothing while nobody looks, and joins anew when somebody does. */
  readonly setVisible: (visible: boolean) => void;
}

const PUBLISH_MS = 250;
const LEVER_MS = 150;
const ACK_MS = 5_000;
const RETRY_MS = 1_000;
/** A server that is away for longer than this is not just restarting. */
const RESTART_MS = 30_000;

export function createLiveStore(socket: LiveSocket, start: UrlState): LiveStore {
  const facilityId = signal(start.facilityId);
  const view = signal<LiveHistory | null>(null);
  const forecast = signal<LiveForecast | null>(null);
  const connection = signal<Connection>('connecting');
  const lastReadingMs = signal<number | null>(null);
  const draftShare = signal<number | null>(null);
  const problem = signal<string | null>(null);

  let history: LiveHistory | null = null;
  let visible = true;
  let joinNumber = 0;
  let joining = false;
  /** When the server last said that it restarts. */
  let toldMs = Number.NEGATIVE_INFINITY;
  let retryTimer: ReturnType<typeof setTimeout> | null = null;
  // The share that this page wants when it meets a facility or a server it has not spoken to before.
  let wantedShare = start.withdrawnShare;

  const publisher = throttle<LiveHistory | null>((next) => {
    view.value = next;
  }, PUBLISH_MS);

  const publishNow = () => {
    publisher.cancel();
    view.value = history;
  };

  const away = (): Connection => (Date.now() - toldMs < RESTART_MS ? 'restarting' : 'lost');

  const join = () => {
    if (!socket.connected || !visible) return;
    if (retryTimer !== null) clearTimeout(retryTimer);
    const asked = facilityId.value;
    const thisJoin = ++joinNumber;
    joining = true;
    if (history === null) connection.value = 'joining';
    socket.timeout(ACK_MS).emit('facility:join', { facilityId: asked }, (late, answer) => {
      if (thisJoin !== joinNumber) return;
      joining = false;
      if (late) {
        retryTimer = setTimeout(join, RETRY_MS);
        return;
      }
      if (answer.ok) adopt(answer.value);
      else problem.value = refusal(asked, answer.error);
    });
  };

  const adopt = (snapshot: LiveSnapshot) => {
    const known = history?.epoch === snapshot.epoch && history.facilityId === snapshot.facilityId;
    history = fromSnapshot(snapshot, history);
    connection.value = 'live';
    lastReadingMs.value = performance.now();
    publishNow();
    const inForce = snapshot.lever.withdrawnShare;
    if (!known && wantedShare !== null && wantedShare !== inForce) emitShare(wantedShare);
    else wantedShare = inForce;
  };

  const onDelta = (delta: LiveDelta) => {
    if (history === null || joining || !visible) return;
    const outcome = applyDelta(history, delta);
    if (outcome.kind === 'rejoin') join();
    if (outcome.kind !== 'applied') return;
    history = outcome.history;
    lastReadingMs.value = performance.now();
    if (draftShare.value === null) wantedShare = history.lever.withdrawnShare;
    publisher.send(history);
  };

  const answered =
    <T>(use: (value: T) => void): ((late: Error | null, answer: Parameters<Ack<T>>[0]) => void) =>
    (late, answer) => {
      if (late) problem.value = pageWords.live.noAnswer;
      else if (answer.ok) {
        problem.value = null;
        use(answer.value);
      } else problem.value = answer.error.message;
    };

  const emitShare = (withdrawnShare: number) => {
    wantedShare = withdrawnShare;
    draftShare.value = withdrawnShare;
    const settle = answered<LeverState>((lever) => {
      if (history === null) return;
      history = { ...history, lever, leverChanges: withLever(history.leverChanges, lever) };
      publishNow();
    });
    socket.timeout(ACK_MS).emit('lever:set', { withdrawnShare }, (late, answer) => {
      settle(late, answer);
      if (draftShare.value === withdrawnShare) draftShare.value = null;
    });
  };
  const dragger = throttle<number>(
    (share) => socket.volatile.emit('lever:set', { withdrawnShare: share }, () => {}),
    LEVER_MS,
  );

  const useClock = answered<ClockState>((clock) => {
    if (history === null) return;
    history = { ...history, clock };
    publishNow();
  });

  socket.on('connect', join);
  socket.on('server:restarting', () => {
    toldMs = Date.now();
    connection.value = 'restarting';
  });
  socket.on('disconnect', () => {
    joinNumber++;
    connection.value = away();
  });
  socket.on('connect_error', () => {
    connection.value = history === null ? 'connecting' : away();
  });
  socket.on('metrics:delta', onDelta);
  socket.on('forecast:issued', (issued) => {
    if (issued.facilityId === facilityId.value) forecast.value = issued;
  });

  return {
    facilityId,
    view,
    forecast,
    connection,
    lastReadingMs,
    draftShare,
    problem,
    chooseFacility(next) {
      if (next === facilityId.value) return;
      facilityId.value = next;
      history = null;
      forecast.value = null;
      problem.value = null;
      publishNow();
      join();
    },
    dragShare(share) {
      draftShare.value = share;
      dragger.send(share);
    },
    setShare(share) {
      dragger.cancel();
      emitShare(share);
    },
    setSpeed: (speed) => socket.timeout(ACK_MS).emit('speed:set', { speed }, useClock),
    setRunning: (running) => socket.timeout(ACK_MS).emit('clock:set', { running }, useClock),
    step: () => socket.timeout(ACK_MS).emit('clock:step', {}, useClock),
    // What is shown belongs to the former source, so a snapshot of the new one has to replace it.
    setSource: (source) => socket.timeout(ACK_MS).emit('source:set', source, answered<LiveSource>(join)),
    setVisible(next) {
      if (next === visible) return;
      visible = next;
      if (visible) return join();
      publisher.cancel();
      // An answer to an earlier join would be of a moment that nobody saw.
      joinNumber++;
      if (socket.connected) socket.emit('facility:leave', {}, () => {});
    },
  };
}

function refusal(id: string, { code, message }: { readonly code: string; readonly message: string }): string {
  return code === 'unknown-facility'
    ? pageWords.live.unknownFacility(id)
    : pageWords.live.joinRefused(message);
}
