import { SCENARIO_VERSION } from './scenario-schema.ts';

interface Migrated {
  readonly content: unknown;
  /** What was changed, one sentence each; empty where the file is of this version. */
  readonly notes: readonly string[];
}

/** Brings what a scenario file of an older version says to this version; anything else stays as it is. */
export function migrated(content: unknown): Migrated {
  if (typeof content !== 'object' || content === null || !('schemaVersion' in content))
    return { content, notes: [] };
  return content.schemaVersion === 0 ? fromFlat(content) : { content, notes: [] };
}

/** Version 0 was flat: the options of `garita what-if` as keys. */
function fromFlat(flat: Readonly<Record<string, unknown>>): Migrated {
  const { schemaVersion: _, port, withdraw, from, days, trace, policy, assume, ...rest } = flat;
  const notes = [
    'It is of version 0, the options of what-if as keys; garita scenario migrate writes it anew.',
  ];
  const window = given({ from, days, trace });
  const content = {
    schemaVersion: SCENARIO_VERSION,
    ...rest,
    ...given({
      facilities: port === undefined ? undefined : [port],
      extends: policy,
      policy: withdraw === undefined ? undefined : [{ share: withdraw }],
      window: Object.keys(window).length === 0 ? undefined : window,
      assumptions: assume,
    }),
  };
  if (!('name' in content)) {
    notes.push('It has no name, so it goes by that of its crossing.');
    return { content: { ...content, name: String(port) }, notes };
  }
  return { content, notes };
}

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
