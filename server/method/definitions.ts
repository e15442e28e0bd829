import type { Definition } from '../contract/method.ts';
import { METRICS as TARGET_KEYS } from '../model/events/event.ts';
import { METRICS } from '../model/study/facility-metrics.ts';
import { TARGET_METRICS } from './event-words.ts';

const TERMS = 'Terms';
const TRUST = 'How far to trust it';

/** Words that are often taken for one another, and the scores of this page. */
const WORDS: readonly Definition[] = [
  {
    group: TERMS,
    key: 'wait',
    label: 'Wait',
    unit: 'min',
    definition: 'From the end of the queue to the primary booth; not the Mexican side, and not secondary.',
  },
  {
    group: TERMS,
    key: 'crossingTime',
    label: 'Crossing time',
    unit: 'min',
    definition: 'From the Mexican export compound, or the pre-inspection post, to release; all stages.',
  },
  {
    group: TERMS,
    key: 'postedWait',
    label: 'Posted wait',
    unit: 'min',
    definition:
      'What CBP publishes for an hour, estimated at many crossings by eye; observed, never simulated.',
  },
  {
    group: TERMS,
    key: 'preclearance',
    label: 'Preclearance',
    unit: null,
    definition:
      'Pre-inspection of cargo in Mexico, and Unified Cargo Processing, in which Mexican officers inspect on US soil. Not the programme for air passengers.',
  },
  {
    group: TERMS,
    key: 'baseline',
    label: 'Baseline',
    unit: null,
    definition:
      'The world with preclearance as before the law: the same trucks with the same luck as in the scenario.',
  },
  {
    group: TERMS,
    key: 'life',
    label: 'Marketable life',
    unit: '% of life',
    definition:
      'Days for which a commodity can be sold from packing on, at its set point; what is used never returns.',
  },
  {
    group: TRUST,
    key: 'mae',
    label: 'MAE',
    unit: 'min',
    definition:
      'Mean over weekday hours of how far the mean wait of the model is from the mean posted on dates that the fit has not seen.',
  },
  {
    group: TRUST,
    key: 'bias',
    label: 'Bias',
    unit: 'min',
    definition: 'The same with its sign, model less posted: above 0 the model waits too long.',
  },
  {
    group: TRUST,
    key: 'chance',
    label: 'Chance',
    unit: 'min',
    definition: 'The MAE that a profile without any fault would have by the chance of so few days.',
  },
  {
    group: TRUST,
    key: 'repeat',
    label: 'Repeat',
    unit: 'min',
    definition: 'The MAE of a plain rival: the posted means of the fitted dates, repeated.',
  },
  {
    group: TRUST,
    key: 'coverage',
    label: 'Coverage',
    unit: 'share',
    definition:
      'How many of the observed values lie within their 80 % interval. Of an honest interval about 80 % do; far more means that it is too wide to say anything.',
  },
  {
    group: TRUST,
    key: 'score',
    label: 'Score',
    unit: '0 to 1',
    definition:
      'Of a target 1 within one tolerance of what was observed, 0 from three on. Of an event the mean, weighted by class: throughput 0.35, diversion and wait 0.2 each, recovery 0.15, shortfall 0.1. From 0.75 good, from 0.6 usable.',
  },
  {
    group: TRUST,
    key: 'eventGrade',
    label: 'Grade of an observed value',
    unit: null,
    definition:
      'A: official count. B: official statement, or two outlets that agree. C: a single trade body, operator or driver.',
  },
];

/** Every number that results and this page show, with its unit. */
export const DEFINITIONS: readonly Definition[] = [
  ...WORDS,
  ...METRICS.map(({ group, key, label, unit, definition }) => ({ group, key, label, unit, definition })),
  ...TARGET_KEYS.map((key) => ({ group: 'Real disruptions', key, ...TARGET_METRICS[key] })),
];
