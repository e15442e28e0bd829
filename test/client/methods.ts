import type {
  EventPrediction,
  EventTarget,
  FacilityFit,
  NaivePrediction,
} from '../../server/contract/method.ts';

/** A fit as the server answers it, with what a test is about. */
export const fitOf = (told: Partial<FacilityFit>): FacilityFit => ({
  id: 'pharr',
  name: 'Pharr',
  readings: 200,
  maeMin: 4,
  biasMin: -1.5,
  chanceMin: 2,
  repeatMaeMin: 6,
  coverage: 0.8,
  meetsGoal: true,
  hours: [],
  fitted: [],
  ...told,
});

export const targetOf = (told: Partial<EventTarget>): EventTarget => ({
  id: 'wait',
  class: 'wait',
  metric: 'maxWaitMin',
  label: 'Longest wait of an hour',
  unit: 'min',
  facility: { id: 'pharr', name: 'Pharr' },
  from: '2022-04-06',
  to: '2022-04-07',
  days: 'all',
  hours: null,
  commodity: null,
  observed: [480, 720],
  grade: 'C',
  by: null,
  source: null,
  predicted: 500,
  interval80: [400, 600],
  isCovered: true,
  score: 1,
  ...told,
});

export const plainOf = (
  model: NaivePrediction['model'],
  score: number,
  isBeaten = true,
): NaivePrediction => ({
  model,
  means: `What ${model} means.`,
  score,
  isBeaten,
  predicted: [null],
});

export const eventOf = (told: Partial<EventPrediction>): EventPrediction => ({
  id: 'texas-2022-04',
  title: 'Texas inspections',
  period: { from: '2022-04-06', to: '2022-04-15' },
  facilities: [],
  happened: [],
  isCalibration: false,
  score: 0.8,
  verdict: 'good',
  covered: 1,
  targets: [targetOf({})],
  naive: [plainOf('no change', 0.1), plainOf('no diversion', 0.4)],
  sources: [],
  ...told,
});
