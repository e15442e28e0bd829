import type { PolicyPreset } from '../../server/contract/policies.ts';
import { dayName } from '../format/time.ts';
import { named } from '../i18n/language.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { actsOn, addDays, type DaySpan } from '../state/timeline-days.ts';
import type { WhatIfInput } from '../state/what-if-fields.ts';

const say = scenarioWords.nothing;

/** What is known of a what-if beside what the form holds. */
interface AboutWhatIf {
  /** Name of the crossing, and the share of its trucks that is precleared; null until it is known. */
  readonly place: { readonly name: string; readonly preclearedShare: number } | null;
  readonly preset: PolicyPreset | undefined;
  readonly measured: DaySpan | null;
}

/** Why a what-if cannot change anything, in one sentence; null where it may. */
export function whyNoEffect(input: WhatIfInput, { place, preset, measured }: AboutWhatIf): string | null {
  const why = reason(input, preset, measured);
  if (why !== null) return say.lead + why;
  const isOfTrucks = input.restricting === 'share' || input.restricting === 'timeline';
  return isOfTrucks && place?.preclearedShare === 0 ? say.lead + say.nonePrecleared(place.name) : null;
}

function reason(
  { restricting, values, levers, timeline }: WhatIfInput,
  preset: PolicyPreset | undefined,
  measured: DaySpan | null,
): string | null {
  const [from, to] = measured === null ? ['', ''] : [measured.from, addDays(measured.to, -1)].map(dayName);
  switch (restricting) {
    case 'share':
      return values.withdrawn.trim() !== '' && Number(values.withdrawn) === 0 ? say.zeroShare : null;
    case 'levers':
      return Object.keys(levers).length === 0 ? say.noLever : null;
    case 'timeline':
      if (!timeline.some(({ withdrawn }) => withdrawn > 0)) return say.noInterval;
      return measured !== null && !timeline.some((span) => actsOn(span, measured))
        ? say.outside(from!, to!)
        : null;
    case 'preset': {
      if (preset === undefined) return null;
      const acting = preset.parts.filter(({ sets }) => sets.some(({ isChange }) => isChange));
      if (acting.length === 0) return say.presetNothing(named(preset.name));
      const inForce = acting.some((part) =>
        measured === null ? true : actsOn({ from: part.from, to: part.to ?? '', withdrawn: 1 }, measured),
      );
      return inForce ? null : say.presetOutside(named(preset.name), from!, to!);
    }
  }
}
