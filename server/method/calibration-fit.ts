import { calibrationName } from '../calibration-file.ts';
import type { CalibratedFacility, Calibration } from '../calibration-schema.ts';
import type { CalibrationFit, FacilityFit, FittedFigure } from '../contract/method.ts';
import { CALIBRATION_GOAL, meetsGoal } from '../model/calibration/goal.ts';
import type { Facility, Figure } from '../model/port.ts';

/** How the fitted figures meet dates that the fit has not seen, by facility and hour. */
export function calibrationFitOf(calibration: Calibration, facilities: readonly Facility[]): CalibrationFit {
  const names = new Map(facilities.map(({ id, name }) => [id, name.en]));
  const fitted = new Set(calibration.facilities.map(({ id }) => id));
  return {
    name: calibrationName(calibration),
    span: calibration.span,
    heldOutDates: calibration.heldOutDates,
    goal: CALIBRATION_GOAL,
    facilities: calibration.facilities.map((one) => fitOf(one, names.get(one.id) ?? one.id)),
    onDefaults: facilities.filter(({ id }) => !fitted.has(id)).map(({ id, name }) => ({ id, name: name.en })),
  };
}

function fitOf(one: CalibratedFacility, name: string): FacilityFit {
  const { id, heldOut, repeatMaeMin } = one;
  const { readings, maeMin, biasMin, chanceMin, coverage, hours } = heldOut;
  return {
    id,
    name,
    readings,
    maeMin,
    biasMin,
    chanceMin,
    repeatMaeMin,
    coverage,
    meetsGoal: meetsGoal(heldOut),
    hours,
    fitted: [
      fittedFigure('Trucks through an open standard lane that never idles', one.capacityPerLaneHour),
      fittedFigure('Capacity of primary as staffed on a mean weekday', one.capacityPerHour),
      ...(one.fastShare === null ? [] : [fittedFigure('FAST share', one.fastShare)]),
      fittedFigure('Trucks of a weekday, as counted', one.weekdayTrucks),
    ],
  };
}

function fittedFigure(label: string, { value, range, unit, grade }: Figure): FittedFigure {
  return { label, value, range, unit, grade };
}
