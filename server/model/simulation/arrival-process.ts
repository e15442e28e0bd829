import { integralOf, nextChangeAfter, type StepFunction, valueAt } from '../step-function.ts';

/** A Poisson process with a piecewise-constant rate, by exact inversion of its cumulative rate. */
export class ArrivalProcess {
  #rate: StepFunction;
  #atMin: number;
  #perMin: number;
  #pieceEndMin: number;
  /** Cumulative rate still to pass before the next arrival, where no arrival can come. */
  #owed = 0;

  constructor(ratePerHour: StepFunction, fromMin: number) {
    this.#rate = ratePerHour;
    this.#atMin = fromMin;
    this.#perMin = valueAt(ratePerHour, fromMin) / 60;
    this.#pieceEndMin = nextChangeAfter(ratePerHour, fromMin);
  }

  /** Minute of the next arrival, given an exponential draw with mean 1; Infinity where none can come. */
  next(exponential: number): number {
    let due = exponential;
    for (let quietMin = 0; ; ) {
      const inPiece = this.#perMin * (this.#pieceEndMin - this.#atMin);
      if (due < inPiece) {
        this.#atMin += due / this.#perMin;
        return this.#atMin;
      }
      if (this.#pieceEndMin === Number.POSITIVE_INFINITY) break;
      due -= inPiece;
      quietMin = this.#perMin > 0 ? 0 : quietMin + this.#pieceEndMin - this.#atMin;
      if (this.#rate.periodMin !== null && quietMin > 2 * this.#rate.periodMin) break;
      this.#atMin = this.#pieceEndMin;
      this.#perMin = valueAt(this.#rate, this.#atMin) / 60;
      this.#pieceEndMin = nextChangeAfter(this.#rate, this.#atMin);
    }
    this.#owed = due;
    return Number.POSITIVE_INFINITY;
  }

  /** Moves a pending arrival to where it falls under another rate that holds from `nowMin` on. */
  rebase(ratePerHour: StepFunction, nowMin: number, pendingMin: number): number {
    if (ratePerHour === this.#rate) return pendingMin;
    const owed = Number.isFinite(pendingMin) ? integralOf(this.#rate, nowMin, pendingMin) / 60 : this.#owed;
    this.#rate = ratePerHour;
    this.#atMin = nowMin;
    this.#perMin = valueAt(ratePerHour, nowMin) / 60;
    this.#pieceEndMin = nextChangeAfter(ratePerHour, nowMin);
    return this.next(owed);
  }
}
