import { statfsSync } from 'node:fs';
import { existingPart } from './disk-space.ts';
import { StoreError } from './store-error.ts';

/** Kinds of `statfs` on Linux on which the locks of SQLite cannot be relied on. */
const REMOTE = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x786f4256, 'a folder shared by VirtualBox'],
]);

/** Answers the kind of the file system that holds a path, as `statfs` numbers it. */
export type KindOf = (path: string) => number;

const kindOfDisk: KindOf = (path) => statfsSync(existingPart(path)).type;

/** The name of the network file system that a path lies on; `null` where it is none. */
export function remoteFileSystem(path: string, kindOf: KindOf = kindOfDisk): string | null {
  return REMOTE.get(kindOf(path)) ?? null;
}

/** Refuses a database on a network file system, unless it is allowed there. Throws StoreError. */
export function requireLocal(
  { databasePath, remoteAllowed }: { readonly databasePath: string; readonly remoteAllowed: boolean },
  kindOf: KindOf = kindOfDisk,
): void {
  const kind = remoteAllowed ? null : remoteFileSystem(databasePath, kindOf);
  if (kind === null) return;
  throw new StoreError(
    'file-system-remote',
    `The database ${databasePath} lies on a network file system (${kind}), where two processes may write at once and damage it; ` +
      'name a file on a disk of this machine with GARITA_DB, or set DATABASE_ON_NETWORK=allow if nothing else ever opens it.',
  );
}
