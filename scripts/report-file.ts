import { accessSync, constants, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A report that cannot be written; the message is one sentence with the remedy. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code:
    | 'folder-missing'
    | 'report-unwritable'
    | 'report-exists'
    | 'chromium-missing'
    | 'run-unknown'
    | 'run-not-done'
    | 'file-missing'
    | 'run-file-invalid';

  constructor(code: ReportError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Where a report is to be written, from the user's own folder. Throws ReportError, before any work is done in vain. */
export function reportPath(file: string): string {
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  const folder = dirname(path);
  if (!existsSync(folder))
    throw new ReportError(
      'folder-missing',
      `The folder of ${file} does not exist; make ${folder}, or name a file in one that does.`,
    );
  if (!statSync(folder).isDirectory() || (existsSync(path) && statSync(path).isDirectory()))
    throw new ReportError(
      'report-unwritable',
      `${file} cannot be written: name a file in a folder, such as report.html.`,
    );
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new ReportError(
      'report-unwritable',
      `${file} cannot be written, for its folder is read-only; choose another.`,
    );
  }
  return path;
}

/** Writes a file whole or not at all: beside it first, then under its name. Throws ReportError. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(partial, content);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new ReportError(
      'report-unwritable',
      `${path} cannot be written (${code}); free space or choose another.`,
    );
  }
}
