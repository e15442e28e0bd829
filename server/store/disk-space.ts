import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is left of a disk. */
export interface DiskSpace {
  readonly freeBytes: number;
  /** 0 to 1. */
  readonly freeShare: number;
}

/** The disk that holds a path, or will once it is made. Throws what the file system throws. */
export function diskSpace(path: string): DiskSpace {
  const { bavail, blocks, bsize } = statfsSync(existingPart(path));
  return { freeBytes: bavail * bsize, freeShare: blocks === 0 ? 0 : bavail / blocks };
}

/** The path itself, or the nearest folder above it that there is. */
export function existingPart(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existingPart(dirname(path));
}
