import { styleText } from 'node:util';
import { readConfig } from '../server/config.ts';
import {
  backups,
  builtPage,
  type Check,
  contents,
  database,
  databaseFolder,
  diskSpace,
  type Finding,
  nodeVersion,
  packages,
  port,
  shippedData,
  sizes,
  sqlite,
  timeZones,
} from './doctor-checks.ts';
import { importedTimes } from './doctor-zones.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { terminal } from './terminal.ts';

export interface DoctorOptions extends OutputOptions {
  readonly deep?: boolean;
}

const CHECKS: ReadonlyArray<readonly [string, Check]> = [
  ['Node', nodeVersion],
  ['Packages', packages],
  ['SQLite', sqlite],
  ['Time zones', timeZones],
  ['Shipped data', shippedData],
  ['Page', builtPage],
  ['Folder of the database', databaseFolder],
  ['Disk', diskSpace],
  ['Database', database],
  ['Imported values', contents],
  ['Imported times', importedTimes],
  ['Sizes', sizes],
  ['Backups', backups],
  ['Port', port],
];

const SIGNS: Readonly<Record<Finding['state'], string>> = { ok: 'ok', warning: 'look', fault: 'FAULT' };

const COLOURS = { ok: 'green', warning: 'yellow', fault: 'red' } as const;

/** `garita doctor`: looks at all that Garita needs and says what to do about what it lacks. */
export async function runDoctorCommand(options: DoctorOptions): Promise<ExitCode> {
  outputOf(options);
  const { deep = false } = options;
  const config = readConfig(process.env);
  const findings: Finding[] = [];
  for (const [name, check] of CHECKS) {
    try {
      findings.push(await check(config, { deep, nowMs: Date.now() }));
    } catch (error) {
      // A look that fails is itself what was found; the others still tell something.
      findings.push({ check: name, state: 'fault', found: (error as Error).message });
    }
  }
  const faults = findings.filter(({ state }) => state === 'fault').length;
  print(options, {
    text: () => describe(findings),
    document: () => findings,
    records: () => ({
      columns: ['check', 'state', 'found', 'remedy'],
      rows: findings.map(({ check, state, found, remedy = null }) => [check, state, found, remedy]),
    }),
  });
  return faults > 0 ? EXIT.checkFailed : EXIT.done;
}

function describe(findings: readonly Finding[]): string {
  const said = terminal.textOf;
  const width = Math.max(...findings.map(({ check }) => said(check).length));
  const lines = findings.map(({ check, state, found, remedy }) => {
    const todo = remedy === undefined ? '' : `\n${' '.repeat(9 + width)}→ ${said(remedy)}`;
    const sign = styleText(COLOURS[state], said(SIGNS[state]).padEnd(5));
    return `${sign}  ${said(check).padEnd(width)}  ${said(found)}${todo}\n`;
  });
  const faults = findings.filter(({ state }) => state === 'fault').length;
  const looks = findings.filter(({ state }) => state === 'warning').length;
  const verdict =
    faults + looks === 0
      ? 'All is well.'
      : `${faults} ${faults === 1 ? 'fault' : 'faults'}, ${looks} to look at.`;
  return `${lines.join('')}${verdict}\n`;
}
