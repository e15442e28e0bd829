import { expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import { timeCost } from '../../../server/model/economics/time-cost.ts';

const { time } = readCatalogue().economics;
const figures = {
  ...time,
  drayageUsdPerH: { ...time.drayageUsdPerH, value: 40 },
  truckHourUsd: { ...time.truckHourUsd, value: 75 },
  freeHoursAtBorder: { ...time.freeHoursAtBorder, value: 2 },
};

test.each([
  [0, 0, 0],
  [1, 40, 0],
  [2, 80, 0],
  [5, 200, 225],
])(
  '%d h at the border cost %d USD of drayage at 40 an hour and %d of detention at 75 after two free hours',
  (hours, drayage, detention) => {
    expect(timeCost(hours, figures)).toEqual({ drayage, detention });
  },
);
