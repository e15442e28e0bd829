/** Which months each of many series has: two bytes a year, so that millions of rows take little memory and no time. */
export interface MonthMarks {
  /** Marks a month (year × 100 + month) of a series (0, 1, 2 …); false where it is marked already. */
  mark(series: number, month: number): boolean;
  /** Those of a series, in their order. */
  of(series: number): number[];
}

const FIRST_YEAR = 1990;
const YEARS = 110;

/** Nothing marked yet. Months outside 1990 to 2099 are a RangeError. */
export function createMonthMarks(): MonthMarks {
  let marks = new Uint16Array(64 * YEARS);
  return {
    mark: (series, month) => {
      const year = Math.floor(month / 100) - FIRST_YEAR;
      if (year < 0 || year >= YEARS) throw new RangeError(`month ${month} is not within 1990 to 2099`);
      const at = series * YEARS + year;
      if (at >= marks.length) {
        const more = new Uint16Array(Math.max(2 * marks.length, (series + 1) * YEARS));
        more.set(marks);
        marks = more;
      }
      const bit = 1 << (month % 100);
      if ((marks[at]! & bit) !== 0) return false;
      marks[at]! |= bit;
      return true;
    },
    of: (series) => {
      const ofSeries = marks.subarray(series * YEARS, (series + 1) * YEARS);
      return [...ofSeries].flatMap((bits, year) =>
        MONTHS.filter((month) => bits & (1 << month)).map((month) => (FIRST_YEAR + year) * 100 + month),
      );
    },
  };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
