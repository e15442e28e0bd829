import type { FacilityFit } from '../../server/contract/method.ts';
import { estimateText, fixedNumber, NOTHING, percent } from '../format/number.ts';
import { clockHour } from '../format/time.ts';
import { methodWords } from '../i18n/method.ts';
import { DataTable } from './data-table.tsx';

const say = methodWords.fit;

interface OfFacility {
  readonly fit: FacilityFit;
}

/** The hours of one crossing as numbers. */
export function FitHours({ fit }: OfFacility) {
  return (
    <DataTable
      name={say.chart(fit.name)}
      head={[
        say.hour,
        { number: say.readings },
        { number: say.posted },
        { number: say.fitted },
        { number: say.band },
      ]}
      rows={fit.hours.map(({ hour, readings, postedMin, modelledMin, lowMin, highMin }) => [
        clockHour(hour),
        String(readings),
        minutes(postedMin),
        minutes(modelledMin),
        methodWords.range(fixedNumber(lowMin, 0), fixedNumber(highMin, 0)),
      ])}
    />
  );
}

/** The figures that the fit of one crossing gave. */
export function FitFigures({ fit }: OfFacility) {
  return (
    <DataTable
      name={say.figures(fit.name)}
      head={[say.figures(fit.name), { number: say.value }, { number: say.likely }, say.unit]}
      rows={fit.fitted.map(({ label, value, range, unit }) => [
        label,
        figureText(value),
        range === null ? NOTHING : methodWords.range(figureText(range[0]), figureText(range[1])),
        unit,
      ])}
    />
  );
}

/** The score of every fitted crossing. */
export function FitAll({ facilities }: { readonly facilities: readonly FacilityFit[] }) {
  return (
    <DataTable
      name={say.all}
      testId="method-fit-all"
      head={[
        say.all,
        { number: say.readings },
        { number: say.mae },
        { number: say.bias },
        { number: say.repeat },
        { number: say.coverage },
        say.meets,
      ]}
      rows={facilities.map(({ name, readings, maeMin, biasMin, repeatMaeMin, coverage, meetsGoal }) => [
        name,
        String(readings),
        minutes(maeMin),
        minutes(biasMin, true),
        minutes(repeatMaeMin),
        coverage === null ? NOTHING : percent(coverage),
        meetsGoal ? say.met : say.missed,
      ])}
    />
  );
}

/** Three digits, whatever the size. */
function figureText(value: number): string {
  return estimateText(value, null);
}

function minutes(value: number | null, isDifference = false): string {
  return value === null ? NOTHING : fixedNumber(value, 1, isDifference);
}
