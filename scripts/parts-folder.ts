import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WhatIfResult } from '../server/contract/api.ts';
import type { PartStore } from '../server/study/parts.ts';
import { ReportError, writeWhole } from './report-file.ts';

/** A folder in which a study is saved. */
export interface StudyFolder {
  readonly path: string;
  readonly parts: PartStore;
  /** Writes a file of it whole. */
  readonly write: (name: string, content: string) => void;
}

/** Opens a folder for a study, from the user's own; one that holds a study already only to resume it. */
export function studyFolder(folder: string, isResumed: boolean): StudyFolder {
  const path = resolve(process.env.INIT_CWD ?? '.', folder);
  const parts = join(path, 'parts');
  if (existsSync(parts) && !isResumed)
    throw new ReportError(
      'report-exists',
      `${folder} holds a study already: go on with it by --resume, or choose another folder.`,
    );
  mkdirSync(parts, { recursive: true });
  const fileOf = (key: string) => join(parts, `${key}.json`);
  return {
    path,
    parts: {
      read: (key) =>
        existsSync(fileOf(key)) ? (JSON.parse(readFileSync(fileOf(key), 'utf8')) as WhatIfResult) : null,
      write: (key, result) => writeWhole(fileOf(key), JSON.stringify(result)),
    },
    write: (name, content) => writeWhole(join(path, name), content),
  };
}
