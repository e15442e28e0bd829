import type { LeverSetting, PolicyCatalogue, PolicyLever, PolicyPart } from './contract/policies.ts';
import { LEVER_IDS, type LeverId } from './model/policy/levers.ts';
import { isHypothetical, type PolicyFile, type PolicyInterval } from './model/policy/policy.ts';
import { leverText, policySentence } from './model/policy/policy-sentence.ts';

/** data/policy.json as a reader wants it: what each preset sets in words, every source in full. */
export function policyCatalogue(file: PolicyFile): PolicyCatalogue {
  const { presets, lawEvents, sources } = file;
  return {
    presets: presets.map((preset) => ({
      id: preset.id,
      name: preset.name,
      hypothetical: isHypothetical(preset),
      sentence: policySentence(preset, file),
      parts: preset.intervals.map((interval) => partOf(interval, file)),
    })),
    levers: LEVER_IDS.map((id) => leverOf(id, file)),
    lawEvents: lawEvents.map((event) => ({ ...event, source: sources[event.source]! })),
  };
}

function partOf(interval: PolicyInterval, { levers, sources }: PolicyFile): PolicyPart {
  const { from, to, programmes, label, hypothetical, source, levers: set } = interval;
  return {
    from,
    to,
    programmes,
    label,
    hypothetical,
    source: sources[source]!,
    sets: settingsOf(set, levers),
  };
}

/** What levers are set to, each beside what it was before the law. */
export function settingsOf(set: PolicyInterval['levers'], levers: PolicyFile['levers']): LeverSetting[] {
  return Object.entries(set).map(([id, value]): LeverSetting => {
    const lever = id as LeverId;
    const { unit, neutral } = levers[lever];
    return {
      lever,
      value,
      text: leverText(value, unit),
      beforeLawText: leverText(neutral, unit),
      isChange: value !== neutral,
    };
  });
}

function leverOf(id: LeverId, { levers, clauses, sources }: PolicyFile): PolicyLever {
  const { symbol, name, clause, programmes, unit, neutral, value, range, grade, source } = levers[id];
  const { article, says, grade: clauseGrade, source: clauseSource } = clauses[clause]!;
  return {
    id,
    symbol,
    name,
    clause: { article, says, grade: clauseGrade, source: sources[clauseSource]! },
    programmes,
    unit,
    beforeLaw: neutral,
    softened: value,
    range: range!,
    grade,
    source: sources[source]!,
  };
}
