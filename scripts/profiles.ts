import { createProfileService } from '../server/profile-service.ts';
import { withReader, withStore } from './open-store.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { table } from './table.ts';

/** `garita profiles list`: how tables of any origin are read, by name. */
export function listProfiles(options: OutputOptions): void {
  outputOf(options);
  const profiles = withReader((store) => createProfileService(store.profiles).list());
  const rows = profiles.map(({ name, mapping, headerColumns }) => [
    name,
    mapping.kind,
    headerColumns.join(', '),
  ]);
  print(options, {
    text: () =>
      rows.length === 0
        ? 'No profile is kept; garita import FILE --map mapping.json --save-profile NAME keeps one.\n'
        : table(['Profile', 'Rows are', 'Made for a file with'], rows, [0, 1, 2]),
    document: () => profiles,
    records: () => ({ columns: ['profile', 'kind', 'header_columns'], rows }),
  });
}

/** `garita profiles show NAME`: the mapping, as JSON unless told otherwise, which `--map` takes. */
export function showProfile(name: string, options: OutputOptions): void {
  const isChosen = options.output !== undefined || options.json || options.ndjson;
  const asked = isChosen ? options : { ...options, json: true };
  outputOf(asked);
  const { mapping } = withReader((store) => createProfileService(store.profiles).get(name));
  const rows = Object.entries(mapping).flatMap(([part, held]) =>
    typeof held === 'object'
      ? Object.entries(held).map(([field, value]) => [part, field, written(value)])
      : [[part, '', String(held)]],
  );
  print(asked, {
    text: () => table(['Part', 'Field', 'Is'], rows, [0, 1, 2]),
    document: () => mapping,
    records: () => ({ columns: ['part', 'field', 'value'], rows }),
  });
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `garita profiles remove NAME`; what was imported by it stays. */
export function removeProfile(name: string, options: OutputOptions): void {
  outputOf(options);
  withStore((store) => createProfileService(store.profiles).remove(name));
  print(options, {
    text: () => `The profile ${name} is removed; what was imported by it stays.\n`,
    document: () => ({ removed: name }),
    records: () => ({ columns: ['removed'], rows: [[name]] }),
  });
}
