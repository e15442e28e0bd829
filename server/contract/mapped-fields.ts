/** What a table of any origin can hold, and the fields that its columns can be mapped to. */
export const MAPPED_FIELDS = {
  crossings: [
    'facility',
    'lane',
    'truck',
    'joined',
    'joinedDate',
    'joinedTime',
    'primary',
    'primaryDate',
    'primaryTime',
    'released',
    'releasedDate',
    'releasedTime',
    'load',
    'commodity',
  ],
  'hourly-counts': ['facility', 'hour', 'date', 'trucks'],
  'hourly-waits': [
    'facility',
    'lane',
    'hour',
    'date',
    'wait',
    'lanesOpen',
    'status',
    // Of FAST lanes, where a row has both kinds.
    'fastWait',
    'fastLanesOpen',
    'fastStatus',
  ],
} as const;
export type MappingKind = keyof typeof MAPPED_FIELDS;
export type MappedField = (typeof MAPPED_FIELDS)[MappingKind][number];

/** Field to the name of the column that has it, as the header of the file writes it. */
export type MappedColumns = Partial<Readonly<Record<MappedField, string>>>;
/** What holds for every row where the file has no column for it. */
export type MappedConstants = Partial<Readonly<Record<'facility' | 'lane' | 'commodity', string>>>;
/** Per field, the words of the file and what they stand for here. */
export type MappedValues = Partial<
  Readonly<Record<'facility' | 'lane' | 'load' | 'commodity' | 'status', Readonly<Record<string, string>>>>
>;

/** Fields without which a table cannot be read and that are neither a column nor a constant. */
export function missingFields(
  kind: MappingKind,
  columns: MappedColumns,
  constants: MappedConstants,
): MappedField[] {
  const required = {
    crossings: ['joined'],
    'hourly-counts': ['hour', 'trucks'],
    'hourly-waits': ['hour', 'wait'],
  } as const;
  const isInTwo = columns.joinedDate !== undefined && columns.joinedTime !== undefined;
  const missing: MappedField[] = required[kind].filter(
    (field) => columns[field] === undefined && !(field === 'joined' && isInTwo),
  );
  const hasFacility = columns.facility !== undefined || constants.facility !== undefined;
  return hasFacility ? missing : ['facility', ...missing];
}
