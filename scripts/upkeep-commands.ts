import type { Command } from 'commander';
import type { PruneOptions, Sure } from './db.ts';
import type { DoctorOptions } from './doctor.ts';
import type { OutputOptions } from './output.ts';
import { withOutput } from './output-options.ts';
import type { ServeOptions } from './serve.ts';

/** Serving the page, and the upkeep of the database and of what all needs. */
export function addUpkeepCommands(program: Command): void {
  program
    .command('serve')
    .description('serve the dashboard and the API; what npm start does once the page is built')
    .option('--port <number>', 'TCP port, 0 for any that is free (default: PORT, else 4410)')
    .option('--host <name>', 'name or address to listen on (default: HOST, else 127.0.0.1)')
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.ts');
      await serve(options);
    });

  const db = program.command('db').description('back up, restore, upgrade or slim down the database');

  withOutput(
    db
      .command('backup')
      .description('copy the database while others use it, and read the copy back whole')
      .argument(
        '[file]',
        'a file that does not exist yet; without it, in backups beside the database, of which 7 days and 4 weeks stay',
      ),
  ).action(async (file: string | undefined, options: OutputOptions) => {
    const { backupCommand } = await import('./db.ts');
    await backupCommand(file, options);
  });

  withOutput(
    db
      .command('restore')
      .description('put a backup in the place of the database, which is kept beside it')
      .argument('<file>', 'a file that garita db backup wrote')
      .option('--yes', 'do not ask'),
  ).action(async (file: string, options: Sure) => {
    const { restoreCommand } = await import('./db.ts');
    await restoreCommand(file, options);
  });

  withOutput(
    db
      .command('drill')
      .description('rehearse a loss: back up, restore elsewhere, and compare all of it; changes nothing'),
  ).action(async (options: OutputOptions) => {
    const { drillCommand } = await import('./db.ts');
    await drillCommand(options);
  });

  withOutput(
    db
      .command('migrate')
      .description(
        'upgrade the database to the schema of this version, keeping a copy; every start does so too',
      ),
  ).action(async (options: OutputOptions) => {
    const { migrateCommand } = await import('./db.ts');
    migrateCommand(options);
  });

  withOutput(
    db
      .command('prune')
      .description('remove old runs and give free pages back to the disk; what was imported stays')
      .option(
        '--runs-older-than <days>',
        'remove runs that finished more days ago than this, such as 90 (default: none)',
      )
      .option('--yes', 'do not ask'),
  ).action(async (options: PruneOptions) => {
    const { pruneCommand } = await import('./db.ts');
    await pruneCommand(options);
  });

  withOutput(
    db
      .command('sizes')
      .description('tell what takes up how much, how long runs are kept, and what goes next'),
  ).action(async (options: OutputOptions) => {
    const { sizesCommand } = await import('./db.ts');
    sizesCommand(options);
  });

  withOutput(
    program
      .command('doctor')
      .description('look at all that Garita needs, and say what to do about what it lacks')
      .option('--deep', 'read every page and row of the database'),
  ).action(async (options: DoctorOptions) => {
    const { runDoctorCommand } = await import('./doctor.ts');
    process.exitCode = await runDoctorCommand(options);
  });

  program
    .command('completion')
    .description('print a script that completes commands and options: source <(garita completion bash)')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      const { completionCommand } = await import('./completion.ts');
      completionCommand(shell, program);
    });
}
