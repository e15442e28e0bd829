import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How the folders of uploads begin, of which each is removed when its import ends. */
export const UPLOAD_PREFIX = 'garita-upload-';
const DAY_MS = 86_400_000;

/** Removes what servers that were killed have left of uploads, a day old or older, and answers how much that was. */
export async function removeLeftUploads(tempFolder: string, nowMs: number): Promise<number> {
  const names = (await readdir(tempFolder)).filter((name) => name.startsWith(UPLOAD_PREFIX));
  let removed = 0;
  for (const path of names.map((name) => join(tempFolder, name))) {
    const facts = await stat(path).catch(() => null);
    if (facts === null || nowMs - facts.mtimeMs < DAY_MS) continue;
    await rm(path, { recursive: true, force: true });
    removed++;
  }
  return removed;
}
