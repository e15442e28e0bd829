import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readCatalogue } from '../server/catalogue.ts';
import { withStudyData } from './open-study.ts';
import { useStudy } from './study/study.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

const STUDY = new URL('./study/study.ts', import.meta.url).href;

/** Runs a study script of one's own, wherever it stands: it imports `garita/study` and awaits at its top. */
export async function runStudyScript(file: string): Promise<void> {
  const path = pathOf(file);
  if (!existsSync(path))
    throw new UsageError(`There is no file ${file}; give the path of a study script, such as study.ts.`);
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'garita/study' ? { url: STUDY, shortCircuit: true } : next(specifier, context),
  });
  await withStudyData(readCatalogue(), async (study) => {
    useStudy(study);
    try {
      await import(pathToFileURL(path).href);
    } finally {
      useStudy(null);
    }
  });
}
