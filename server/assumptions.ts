import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue } from './catalogue.ts';
import type { DataFiles } from './model/assumptions/figures.ts';
import { figuresRead } from './model/assumptions/figures-read.ts';
import { replaceValues } from './model/assumptions/replace-values.ts';

const DATA = new URL('../data/', import.meta.url);

/** Results of commands, which stand in data/ and hold no figure that anything rests on. */
const RESULTS = new Set(['backtest.json', 'checks.json']);

/** Every JSON file of figures in data/ by its name without extension, as it stands there. */
export function readDataFiles(): DataFiles {
  const names = readdirSync(DATA).filter((name) => name.endsWith('.json') && !RESULTS.has(name));
  return Object.fromEntries(
    names.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(name, DATA), 'utf8')),
    ]),
  );
}

/**
 * The catalogue with some values replaced by path, sharing all else with the one given, and a sentence for each
 * value outside its plausible range. Throws an AssumptionError for unknown paths and impossible values.
 */
export function withAssumptions(
  catalogue: Catalogue,
  values: Readonly<Record<string, unknown>>,
): { readonly catalogue: Catalogue; readonly warnings: readonly string[] } {
  const { files, warnings } = replaceValues(filesOf(catalogue), values);
  return { catalogue: withFiles(catalogue, files), warnings };
}

/** Paths of the figures that `use` reads from a catalogue: the assumptions on which its outcome can depend. */
export function assumptionsReadBy(catalogue: Catalogue, use: (catalogue: Catalogue) => void): Set<string> {
  return figuresRead(filesOf(catalogue), (files) => use(withFiles(catalogue, files)));
}

/** The data files in a catalogue, its indexes left out, by the names that they have in data/. */
export function filesOf(catalogue: Catalogue): DataFiles {
  const files = Object.entries(catalogue).filter(([, content]) => content !== null && 'sources' in content);
  return Object.fromEntries(files.map(([key, content]) => [fileName(key), content]));
}

function withFiles(catalogue: Catalogue, files: DataFiles): Catalogue {
  const replaced = Object.keys(catalogue).flatMap((key) => {
    const content = files[fileName(key)];
    return content === undefined ? [] : [[key, content]];
  });
  const next: Catalogue = { ...catalogue, ...Object.fromEntries(replaced) };
  return {
    ...next,
    facilityById: new Map(next.ports.facilities.map((facility) => [facility.id, facility])),
    commodityById: new Map(next.commodities.commodities.map((commodity) => [commodity.id, commodity])),
  };
}

/** `coldChain` is read from cold-chain.json. */
function fileName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
