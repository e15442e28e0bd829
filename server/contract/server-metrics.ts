/** What the server counts of itself at `/metrics`, by name, beside what Node counts of every process. */
export const SERVER_METRICS = {
  garita_http_request_seconds: 'Time until a request was answered, by route as listed.',
  garita_http_answers_total: 'Answers by route as listed and by kind: 2xx, 3xx, 4xx or 5xx.',
  garita_run_changes_total: 'Runs that came into a state.',
  garita_imported_rows_total: 'Rows that imports read.',
  garita_live_clients: 'Sockets that are connected.',
  garita_live_cut_total:
    'Sockets and readers of server-sent events that were cut, by why: slow, flood or silent.',
  garita_live_waiting_bytes: 'What waits in the process for clients of the live stream that read slowly.',
  garita_wal_bytes: 'Size of the write-ahead log of the database.',
  garita_database_bytes: 'Size of the database.',
  garita_database_read_only: '1 while nothing is written to the database because it is damaged, else 0.',
  garita_backup_failures_total: 'Daily backups that failed.',
  garita_last_backup_timestamp_seconds: 'When the newest backup was made, 0 for never.',
} as const;
export type ServerMetric = keyof typeof SERVER_METRICS;
