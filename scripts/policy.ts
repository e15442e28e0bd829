import { readCatalogue } from '../server/catalogue.ts';
import { HYPOTHETICAL } from '../server/contract/labels.ts';
import { PlanError } from '../server/jobs/plan-error.ts';
import { nearestName } from '../server/model/assumptions/nearest-name.ts';
import { dayNumber } from '../server/model/policy/day-number.ts';
import { facilityFacts } from '../server/model/policy/facility-facts.ts';
import { inForceOn } from '../server/model/policy/in-force.ts';
import { type LeverEffects, leverEffects } from '../server/model/policy/lever-effects.ts';
import { isHypothetical, type Policy, type PolicyFile } from '../server/model/policy/policy.ts';
import type { Facility } from '../server/model/port.ts';
import { type OutputOptions, outputOf, print, type Records } from './output.ts';
import { effectRecords, leverRecords, presetRecords } from './policy-records.ts';
import { effectsTable, leversTable, presetTable } from './policy-tables.ts';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface PolicyOptions extends OutputOptions {
  readonly preset?: string;
  readonly port?: string;
}

/** `garita policy`: the levers of the law, or a preset with the effect of each of its levers at a port. */
export function runPolicyCommand(options: PolicyOptions): void {
  outputOf(options);
  const file = readCatalogue().policy;
  const answer = answerOf(options, file);
  print(options, {
    text: () => describe(answer, file),
    document: () => answer,
    records: () => recordsOf(answer, file),
  });
}

/** What the command prints as JSON. */
type Answer =
  | PolicyFile
  | {
      readonly preset: Policy;
      readonly label: string | null;
      readonly facilityName: string | null;
      readonly effects: LeverEffects | null;
    };

function answerOf({ preset: id, port }: PolicyOptions, file: PolicyFile): Answer {
  if (id === undefined) {
    if (port !== undefined)
      throw new UsageError(`--port ${port} asks for effects, which need a policy: add --preset S2.`);
    return file;
  }
  const preset = presetOf(id, file);
  const facility = port === undefined ? null : facilityOf(port);
  return {
    preset,
    label: isHypothetical(preset) ? HYPOTHETICAL : null,
    facilityName: facility?.name.en ?? null,
    effects: facility && effectsAt(facility, preset, file),
  };
}

/** Effects on the first day on which everything that the policy sets is in force. */
function effectsAt(facility: Facility, preset: Policy, file: PolicyFile): LeverEffects {
  const { ports, commodityById } = readCatalogue();
  const day = Math.max(0, ...preset.intervals.map(({ from }) => dayNumber(from)));
  const asked = { facilityId: facility.id, commodityIds: [...commodityById.keys()] };
  return leverEffects(
    inForceOn(preset, day, file.levers, asked),
    facilityFacts(facility, ports.service, file.constants),
    file.levers,
    file.mechanisms,
  );
}

function presetOf(id: string, { presets }: PolicyFile): Policy {
  const found = presets.find((preset) => preset.id.toLowerCase() === id.toLowerCase());
  if (found) return found;
  const known = presets.map((preset) => `${preset.id} (${terminal.textOf(preset.name.en)})`).join(', ');
  throw new UsageError(`--preset ${id} is no preset; choose from ${known}.`);
}

function facilityOf(id: string): Facility {
  const { facilityById } = readCatalogue();
  const facility = facilityById.get(id);
  if (facility) return facility;
  const known = [...facilityById.keys()];
  throw new PlanError(
    'unknown-port',
    `There is no port '${id}'; did you mean '${nearestName(id, known)}'? Known ports: ${known.join(', ')}.`,
  );
}

/** The levers, or what a preset sets of them, or with a port what each of its mechanisms leaves there. */
function recordsOf(answer: Answer, file: PolicyFile): Records {
  if ('levers' in answer) return leverRecords(file);
  const { preset, effects } = answer;
  return effects === null ? presetRecords(preset, file) : effectRecords(effects);
}

function describe(answer: Answer, file: PolicyFile): string {
  if ('levers' in answer) return leversTable(file);
  const { preset, label, facilityName, effects } = answer;
  const head = [`${preset.id}  ${terminal.textOf(preset.name.en)}`, ...(label === null ? [] : [label]), ''];
  const text = [`${head.join('\n')}\n${presetTable(preset, file)}`];
  if (effects !== null) {
    const note = label === null ? '' : ' (hypothetical)';
    const title = `Expected effect at ${facilityName}, each lever alone and all jointly${note}`;
    text.push(effectsTable(effects, file.mechanisms, title));
  }
  return text.join('\n');
}
