import { EXIT, type ExitCode } from './exit-codes.ts';
import { terminal } from './terminal.ts';

/** Prints an error as one sentence on stderr and answers the exit code that goes with it. */
export function reportError(error: unknown): ExitCode {
  const { name, code, message }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const isExpected = EXPECTED.has(name);
  process.stderr.write(`${terminal.textOf(isExpected ? message : `Unexpected failure: ${message}`)}\n`);
  return isExpected ? exitCodeOf(code ?? '') : EXIT.unexpected;
}

/** Told by name, not by class, so that reporting loads none of the modules that throw them. */
const EXPECTED = new Set([
  'ConfigError',
  'ImportError',
  'StoreError',
  'UsageError',
  'PlanError',
  'WorkerError',
  'AssumptionError',
  'CommodityError',
  'ProfileError',
  'EventFileError',
  'ReportError',
  'TableError',
  'ScenarioError',
  'ManifestError',
  'InterruptedError',
]);

const CONFLICTS = new Set([
  'database-busy',
  'database-held',
  'import-under-way',
  'database-newer',
  'backup-exists',
  'batch-undone',
  'batch-overwritten',
  'stored-value-differs',
  'parameters-not-frozen',
  'report-exists',
]);

function exitCodeOf(code: string): ExitCode {
  if (code === 'interrupted') return EXIT.interrupted;
  if (code === 'drill-failed') return EXIT.checkFailed;
  if (['config-invalid', 'usage', 'query-invalid', 'no-assumption'].includes(code)) return EXIT.badUsage;
  if (
    code === 'file-missing' ||
    code === 'folder-missing' ||
    code === 'unknown-port' ||
    code === 'unknown-assumption' ||
    code === 'event-unknown' ||
    code === 'scenario-unknown' ||
    code === 'batch-unknown' ||
    code === 'profile-unknown' ||
    code === 'table-unknown' ||
    code === 'run-unknown' ||
    code === 'chromium-missing' ||
    code === 'database-missing' ||
    code === 'backup-missing'
  )
    return EXIT.notFound;
  if (CONFLICTS.has(code)) return EXIT.conflict;
  if (code === 'database-full' || code === 'disk-full' || code === 'disk-short') return EXIT.noRoom;
  if (code.startsWith('worker-')) return EXIT.unexpected;
  if (code === 'database-unwritable' || code === 'report-unwritable' || code === 'sqlite-too-old')
    return EXIT.unexpected;
  return EXIT.inputInvalid;
}
