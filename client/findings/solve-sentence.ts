import type { SolveResult } from '../../server/contract/studies.ts';
import { percent, withUnit } from '../format/number.ts';
import { sensitivityWords as say } from '../i18n/sensitivity.ts';

/** At which share of preclearance a target is met, in one sentence; `metric` is the name of the metric. */
export function solveSentence(result: SolveResult, metric: string): string {
  const { target, unit } = result;
  return say.asked(metric, say.relations[target.relation], withUnit(target.value, unit)) + outcome(result);
}

function outcome({ outcome: kind, x, low80, high80, isClear }: SolveResult): string {
  const butOpen = isClear ? '' : say.butOpen;
  switch (kind) {
    case 'met from':
    case 'met up to': {
      const interval = say.span(
        low80 === null ? say.below : percent(low80),
        high80 === null ? say.above : percent(high80),
      );
      return say.outcomes[kind](percent(x!), percent(1 - x!), interval);
    }
    case 'always met':
      return say.alwaysMet(butOpen);
    case 'never met':
      return say.neverMet(butOpen);
    case 'turns':
      return say.turnsOutcome;
    case 'no data':
      return say.noData;
  }
}
