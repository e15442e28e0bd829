import type { Command } from 'commander';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';
import type { OutputOptions } from './output.ts';
import { withOutput } from './output-options.ts';

/** What brings data in, takes it back and hands it out. */
export function addDataCommands(program: Command): void {
  withOutput(
    program
      .command('import')
      .description(
        'take a file of counts, crossings, waits or trade into the database; the same again changes nothing',
      )
      .argument(
        '<file>',
        'path of a CSV, JSON or XML file, plain or gzip, or an archive of answers; - for standard input',
      )
      .option('--dry-run', 'do all of an import except storing it')
      .option('--profile <name>', 'read the table as the profile of this name says')
      .option(
        '--map <file>',
        'read the table by the mapping in this JSON file; a table that is not known prints one to start from',
      )
      .option('--save-profile <name>', 'remember the mapping for files with the same header')
      .option(
        '--on-conflict <policy>',
        'where another value is stored: replace it, keep it, or reject the file',
        'replace',
      )
      .option('--allow-rejects', 'take in the other rows where some are left out, and end with exit code 4')
      .option(
        '--rejects <file>',
        'write the rows that are left out to this CSV file, to be mended and imported',
      ),
  ).action(async (file: string, options: ImportOptions) => {
    const { runImport } = await import('./import.ts');
    await runImport(file, options);
  });

  const imports = program.command('imports').description('list what was imported, or take an import back');

  withOutput(imports.command('list').description('list the imports, newest first')).action(
    async (options: OutputOptions) => {
      const { listImports } = await import('./imports.ts');
      listImports(options);
    },
  );

  withOutput(
    imports
      .command('undo')
      .description('remove what an import created and restore what it replaced')
      .argument('<id>', 'number of the import in the list'),
  ).action(async (id: string, options: OutputOptions) => {
    const { undoImport } = await import('./imports.ts');
    undoImport(id, options);
  });

  withOutput(
    program
      .command('undo')
      .description('the same as garita imports undo')
      .argument('<id>', 'number of the import in garita imports list'),
  ).action(async (id: string, options: OutputOptions) => {
    const { undoImport } = await import('./imports.ts');
    undoImport(id, options);
  });

  withOutput(
    program
      .command('export')
      .description('print the rows of a table, filtered; without a name, list the tables')
      .argument('[table]', 'name of the table, such as crossing or trade')
      .option('--where <column=value...>', 'only rows with this value, such as port=pharr or laneKind=FAST')
      .option('--from <date>', 'only rows from this month, day or instant on, such as 2024-01')
      .option('--to <date>', 'only rows before this one'),
    'csv',
  ).action(async (name: string | undefined, options: ExportOptions) => {
    const { runExport } = await import('./export.ts');
    await runExport(name, options);
  });

  const profiles = program
    .command('profiles')
    .description('how tables of any origin are read: list the profiles, show or remove one');

  withOutput(profiles.command('list').description('list the profiles by name')).action(
    async (options: OutputOptions) => {
      const { listProfiles } = await import('./profiles.ts');
      listProfiles(options);
    },
  );

  withOutput(
    profiles
      .command('show')
      .description('print the mapping of a profile, which import --map takes as JSON')
      .argument('<name>', 'name of the profile'),
    'json',
  ).action(async (name: string, options: OutputOptions) => {
    const { showProfile } = await import('./profiles.ts');
    showProfile(name, options);
  });

  withOutput(
    profiles
      .command('remove')
      .description('forget a profile; what was imported by it stays')
      .argument('<name>', 'name of the profile'),
  ).action(async (name: string, options: OutputOptions) => {
    const { removeProfile } = await import('./profiles.ts');
    removeProfile(name, options);
  });
}
