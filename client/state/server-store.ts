import { type ReadonlySignal, signal } from '@preact/signals';
import type { ServerHealth } from '../../server/contract/server-health.ts';

export interface ServerStore {
  /** Set while the server writes nothing because its database is damaged. */
  readonly readOnly: ReadonlySignal<Pick<ServerHealth, 'restoreCommand'> | null>;
  readonly load: () => Promise<void>;
}

/** How the server is; without an answer what was last known stays. */
export function createServerStore(fetchHealth: () => Promise<ServerHealth>): ServerStore {
  const readOnly = signal<Pick<ServerHealth, 'restoreCommand'> | null>(null);
  return {
    readOnly,
    async load() {
      const health = await fetchHealth().catch(() => null);
      if (health === null) return;
      const { status, restoreCommand = null } = health;
      const isSame = readOnly.value?.restoreCommand === restoreCommand;
      if (status !== 'read-only') readOnly.value = null;
      else if (!isSame) readOnly.value = { restoreCommand };
    },
  };
}
