import { existsSync, readFileSync } from 'node:fs';
import { readCatalogue } from '../server/catalogue.ts';
import type { Manifest } from '../server/study/manifest.ts';
import { verify } from '../server/study/verify.ts';
import { EXIT } from './exit-codes.ts';
import { withStudyData } from './open-study.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { progressLine } from './progress-line.ts';
import { pathOf } from './user-path.ts';

/** A manifest that cannot be used; the message is one sentence with the remedy. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  readonly code: 'file-missing' | 'manifest-invalid';

  constructor(code: ManifestError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** `garita verify`: runs a manifest again; exit code 5 where anything differs. */
export async function runVerifyCommand(file: string, options: OutputOptions): Promise<void> {
  outputOf(options);
  const manifest = manifestIn(file);
  await withStudyData(readCatalogue(), async (study) => {
    const verified = await verify(manifest, { ...study, onProgress: progressLine() });
    const { isSame } = verified;
    if (!isSame) process.exitCode = EXIT.checkFailed;
    const difference = isSame ? null : verified.difference;
    const [path, stated, found] =
      difference === null
        ? [null, null, null]
        : [difference.path, JSON.stringify(difference.stated), JSON.stringify(difference.found)];
    print(options, {
      text: () =>
        isSame
          ? `The same, byte for byte: result ${manifest.resultHash}.\n`
          : `It differs first in ${path}: the manifest says ${stated}, and this run gives ${found}.\n`,
      document: () => ({ isSame, difference, manifest: verified.found }),
      records: () => ({
        columns: ['is_same', 'result_hash', 'differs_in', 'stated', 'found'],
        rows: [[isSame, verified.found.resultHash, path, stated, found]],
      }),
    });
  });
}

/** The manifest in a file, or in the JSON document of a run. */
function manifestIn(file: string): Manifest {
  const path = pathOf(file);
  if (!existsSync(path))
    throw new ManifestError(
      'file-missing',
      `There is no file ${file}; give the manifest.json that garita run --save wrote.`,
    );
  const content = parsed(readFileSync(path, 'utf8'));
  const manifest = content?.manifest ?? content;
  if (
    manifest?.manifestVersion !== 1 ||
    (manifest.scenario === null ? !manifest.requests : manifest.scenario?.content === undefined)
  )
    throw new ManifestError(
      'manifest-invalid',
      `${file} is no manifest of version 1; give the manifest.json that garita run --save wrote, or its result.json.`,
    );
  return manifest;
}

function parsed(text: string): (Manifest & { readonly manifest?: Manifest }) | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
