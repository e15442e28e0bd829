/** What the server tells of itself at one moment. */
export interface ServerState {
  readonly rssMb: number;
  readonly heapMb: number;
  readonly fds: number;
  readonly clients: number;
  readonly loopLagP99Ms: number;
  readonly loopLagMaxMs: number;
  readonly walMb: number;
  readonly databaseMb: number;
}

export async function readServer(url: string): Promise<ServerState> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return {
    rssMb: value('process_resident_memory_bytes') / 1e6,
    heapMb: value('nodejs_heap_size_used_bytes') / 1e6,
    fds: value('process_open_fds'),
    clients: value('garita_live_clients'),
    loopLagP99Ms: value('nodejs_eventloop_lag_p99_seconds') * 1000,
    loopLagMaxMs: value('nodejs_eventloop_lag_max_seconds') * 1000,
    walMb: value('garita_wal_bytes') / 1e6,
    databaseMb: value('garita_database_bytes') / 1e6,
  };
}
