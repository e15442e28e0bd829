import { existsSync, readFileSync } from 'node:fs';
import { readCatalogue } from '../server/catalogue.ts';
import type { Manifest } from '../server/study/manifest.ts';
import { verify } from '../server/study/verify.ts';
import { EXIT } from './exit-codes.ts';
import { jsonText } from './metric-text.ts';
import { withStudyData } from './open-study.ts';
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
export async function runVerifyCommand(file: string, { json }: { readonly json?: boolean }): Promise<void> {
  const manifest = manifestIn(file);
  await withStudyData(readCatalogue(), async (study) => {
    const verified = await verify(manifest, { ...study, onProgress: progressLine() });
    const { isSame } = verified;
    if (!isSame) process.exitCode = EXIT.checkFailed;
    if (json) {
      const difference = isSame ? null : verified.difference;
      process.stdout.write(jsonText({ isSame, difference, manifest: verified.found }));
    } else if (isSame) process.stdout.write(`The same, byte for byte: result ${manifest.resultHash}.\n`);
    else {
      const { path, stated, found } = verified.difference;
      process.stdout.write(
        `It differs first in ${path}: the manifest says ${JSON.stringify(stated)}, and this run gives ${JSON.stringify(found)}.\n`,
      );
    }
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
