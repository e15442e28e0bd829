import { createInterface } from 'node:readline/promises';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Asks on a terminal whether to go on; elsewhere `--yes` has to be given. Throws UsageError where it is not wanted. */
export async function confirm(what: string, isSure: boolean | undefined): Promise<void> {
  if (isSure) return;
  if (!process.stdin.isTTY) throw new UsageError(`${what} Nothing was changed; add --yes to do it.`);
  const asked = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asked.question(`${terminal.textOf(`${what} Go on?`)} [y/N] `);
    if (!/^(y|yes|s|sí|si)$/i.test(answer.trim())) throw new UsageError('Nothing was changed.');
  } finally {
    asked.close();
  }
}
