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

/** `garita profiles show NAME`: the mapping as JSON, which `--map` takes. */
export function showProfile(name: string): void {
  const { mapping } = withReader((store) => createProfileService(store.profiles).get(name));
  process.stdout.write(`${JSON.stringify(mapping, null, 2)}\n`);
}

/** `garita profiles remove NAME`; what was imported by it stays. */
export function removeProfile(name: string): void {
  withStore((store) => createProfileService(store.profiles).remove(name));
  process.stdout.write(`The profile ${name} is removed; what was imported by it stays.\n`);
}
