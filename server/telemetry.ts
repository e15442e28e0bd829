import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { SERVER_METRICS, type ServerMetric } from './contract/server-metrics.ts';

/** What the server counts of itself, in the text format of Prometheus. Labels are of fixed sets, never of a user's text. */
export interface Telemetry {
  /** A request that was answered: its route as listed, such as `/api/v1/runs/:id`. */
  answered(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly tookMs: number;
  }): void;
  runChanged(status: string): void;
  imported(rows: number): void;
  /** A connection of the live stream that was ended, by why. */
  cut(reason: string): void;
  backupFailed(): void;
  /** Longest that the event loop was held up in the last 10 to 20 seconds, ms. */
  loopLagMs(): number;
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

export interface Gauges {
  readonly clients: () => number;
  readonly waitingBytes: () => number;
  readonly walBytes: () => number;
  readonly databaseBytes: () => number;
  readonly isReadOnly: () => boolean;
  /** ms since the epoch; `null` for never. */
  readonly lastBackupMs: () => number | null;
}

const LAG_SPAN_MS = 10_000;
/** Those of the table of routes; HEAD is answered as GET. */
const METHODS = new Map([
  ...['GET', 'POST', 'PUT', 'DELETE'].map((name) => [name, name] as const),
  ['HEAD', 'GET'],
]);

export function createTelemetry(gauges: Gauges): Telemetry {
  const { clients, waitingBytes, walBytes, databaseBytes, isReadOnly, lastBackupMs } = gauges;
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let lagBeforeMs = 0;
  setInterval(() => {
    lagBeforeMs = delay.max / 1e6;
    delay.reset();
  }, LAG_SPAN_MS).unref();
  const seconds = new Histogram({
    ...named('garita_http_request_seconds'),
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const answers = new Counter({
    ...named('garita_http_answers_total'),
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const runs = new Counter({
    ...named('garita_run_changes_total'),
    labelNames: ['status'],
    registers,
  });
  const rows = new Counter({
    ...named('garita_imported_rows_total'),
    registers,
  });
  const cuts = new Counter({
    ...named('garita_live_cut_total'),
    labelNames: ['reason'],
    registers,
  });
  gauge('garita_live_clients', clients, registers);
  gauge('garita_live_waiting_bytes', waitingBytes, registers);
  gauge('garita_wal_bytes', walBytes, registers);
  gauge('garita_database_bytes', databaseBytes, registers);
  gauge('garita_database_read_only', () => Number(isReadOnly()), registers);
  gauge('garita_last_backup_timestamp_seconds', () => (lastBackupMs() ?? 0) / 1000, registers);
  const failures = new Counter({ ...named('garita_backup_failures_total'), registers });
  return {
    answered: ({ method, route, status, tookMs }) => {
      const asked = { method: METHODS.get(method) ?? 'other', route };
      seconds.observe(asked, tookMs / 1000);
      answers.inc({ ...asked, status: `${Math.floor(status / 100)}xx` });
    },
    runChanged: (status) => runs.inc({ status }),
    imported: (count) => rows.inc(count),
    cut: (reason) => cuts.inc({ reason }),
    backupFailed: () => failures.inc(),
    loopLagMs: () => Math.max(lagBeforeMs, delay.max / 1e6),
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function named(name: ServerMetric) {
  return { name, help: SERVER_METRICS[name] };
}

function gauge(name: ServerMetric, read: () => number, registers: Registry[]): void {
  new Gauge({
    ...named(name),
    registers,
    collect() {
      this.set(read());
    },
  });
}
