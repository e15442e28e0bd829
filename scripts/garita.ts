import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { speak } from './language.ts';
import { garitaProgram } from './program.ts';
import { reportError } from './report-error.ts';

await speak(process.argv.slice(2));
try {
  await garitaProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) process.exitCode = reportError(error);
  else if (error.code === 'commander.version') await printVersions();
  else process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badUsage;
}

/** What else decides on results, after the version of Garita. */
async function printVersions(): Promise<void> {
  const { versionLines } = await import('./versions.ts');
  process.stdout.write(versionLines());
}
