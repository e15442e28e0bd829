import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** npm runs its scripts in the project folder and leaves the user's own folder in INIT_CWD. */
export function pathOf(file: string): string {
  const here = resolve(file);
  const fromNpm = resolve(process.env.INIT_CWD ?? '.', file);
  return !existsSync(here) && existsSync(fromNpm) ? fromNpm : here;
}
