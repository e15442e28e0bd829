import { join } from 'node:path';
import { expect, test } from 'vitest';
import { remoteFileSystem, requireLocal } from '../../server/store/file-system.ts';
import { tempFolder } from './temp-store.ts';

const LOCAL: ReadonlyArray<readonly [string, number]> = [
  ['ext4', 0xef53],
  ['XFS', 0x58465342],
  ['btrfs', 0x9123683e],
  ['tmpfs', 0x01021994],
  ['overlay', 0x794c7630],
  ['APFS or NTFS, whose numbers are of other systems', 0x1a],
];
const REMOTE: ReadonlyArray<readonly [string, number]> = [
  ['NFS', 0x6969],
  ['SMB', 0x517b],
  ['SMB', 0xfe534d42],
  ['CIFS', 0xff534d42],
  ['FUSE', 0x65735546],
  ['9P', 0x01021997],
  ['Ceph', 0x00c36400],
];

test.each(LOCAL)('a database may lie on %s', (_, kind) => {
  const databasePath = '/data/garita.db';
  expect(remoteFileSystem(databasePath, () => kind)).toBeNull();
  requireLocal({ databasePath, remoteAllowed: false }, () => kind);
});

test.each(REMOTE)('a database on %s is refused by that name, unless it is allowed there', (name, kind) => {
  const databasePath = '/data/garita.db';
  expect(() => requireLocal({ databasePath, remoteAllowed: false }, () => kind)).toThrow(
    `The database /data/garita.db lies on a network file system (${name}), where two processes may write at once and damage it; name a file on a disk of this machine with GARITA_DB, or set DATABASE_ON_NETWORK=allow if nothing else ever opens it.`,
  );
  requireLocal({ databasePath, remoteAllowed: true }, () => kind);
});

test('of a database that is yet to be made the nearest folder that there is tells where it will lie', () => {
  expect(remoteFileSystem(join(tempFolder(), 'not/yet/garita.db'))).toBeNull();
});
