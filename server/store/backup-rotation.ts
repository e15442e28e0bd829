/** How many backups are kept: the newest of each of so many days, and of so many weeks before. */
export interface Rotation {
  readonly days: number;
  readonly weeks: number;
}

export const ROTATION: Rotation = { days: 7, weeks: 4 };

const NAME = /^garita-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.db$/;
const DAY_MS = 86_400_000;

/** `garita-20261201T060000Z.db`, so that names sort by time. */
export function backupName(nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  return `garita-${stamp}.db`;
}

/** The names that rotation lets go, of those that `backupName` made; other files are never named. */
export function outdatedBackups(names: readonly string[], { days, weeks }: Rotation = ROTATION): string[] {
  const ours = names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
  const kept = new Set([
    ...newestOfEach(ours, DAY_MS).slice(0, days),
    ...newestOfEach(ours, 7 * DAY_MS).slice(0, weeks),
  ]);
  return ours.filter((name) => !kept.has(name)).reverse();
}

/** Of names from newest to oldest the first of each span of time. */
function newestOfEach(names: readonly string[], spanMs: number): string[] {
  const seen = new Set<number>();
  return names.filter((name) => {
    const span = Math.floor(momentOf(name) / spanMs);
    return !seen.has(span) && seen.add(span);
  });
}

function momentOf(name: string): number {
  const [year, month, day, hour, minute, second] = NAME.exec(name)!.slice(1).map(Number);
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
}
