/**
 * Kinds of event in the order in which they happen at one instant: lanes open or close first, then services end,
 * then diverted or postponed trucks arrive, then new trucks arrive, then patience runs out.
 */
export const EventKind = { laneChange: 0, serviceEnd: 1, transfer: 2, arrival: 3, renege: 4 } as const;

const KIND_STEP = 2 ** 48;
const KIND_BITS = 3;
const KINDS = 1 << KIND_BITS;

/** Scheduled events in the order in which they will happen. */
export interface PendingEvents {
  readonly times: Float64Array;
  readonly kinds: Uint8Array;
  readonly subjects: Int32Array;
}

/**
 * Future events as a 4-ary heap in typed arrays, ordered by time, then kind, then order of scheduling. The place
 * of the event last taken stays open at the root until the next call, since most events schedule another one.
 */
export class EventQueue {
  /** Time of the event last taken, minutes. */
  time = 0;
  /** Kind and subject (station, truck slot or source) of the event last taken. */
  kind = 0;
  subject = 0;

  #size = 0;
  #rootIsOpen = false;
  #times = new Float64Array(64);
  #ranks = new Float64Array(64);
  #codes = new Int32Array(64);
  #sequence = 0;

  get size(): number {
    return this.#rootIsOpen ? this.#size - 1 : this.#size;
  }

  /** Time of the next event, minutes; Infinity where there is none. */
  nextTime(): number {
    if (this.#rootIsOpen) this.#closeRoot();
    return this.#size > 0 ? this.#times[0]! : Number.POSITIVE_INFINITY;
  }

  schedule(timeMin: number, kind: number, subject: number): void {
    const rank = kind * KIND_STEP + this.#sequence++;
    const code = subject * KINDS + kind;
    if (this.#rootIsOpen) {
      this.#rootIsOpen = false;
      this.#siftDown(timeMin, rank, code);
      return;
    }
    if (this.#size === this.#times.length) this.#grow();
    this.#siftUp(this.#size++, timeMin, rank, code);
  }

  /** Takes the first event and puts it in `time`, `kind` and `subject`. */
  take(): void {
    if (this.#rootIsOpen) this.#closeRoot();
    const code = this.#codes[0]!;
    this.time = this.#times[0]!;
    this.kind = code & (KINDS - 1);
    this.subject = code >> KIND_BITS;
    this.#rootIsOpen = true;
  }

  /** The events of these kinds that are still to come. */
  pending(ofKinds: ReadonlySet<number>): PendingEvents {
    if (this.#rootIsOpen) this.#closeRoot();
    const ranks = this.#ranks;
    const times = this.#times;
    const order = Array.from({ length: this.#size }, (_, i) => i)
      .filter((i) => ofKinds.has(this.#codes[i]! & (KINDS - 1)))
      .sort((a, b) => times[a]! - times[b]! || ranks[a]! - ranks[b]!);
    return {
      times: Float64Array.from(order, (i) => times[i]!),
      kinds: Uint8Array.from(order, (i) => this.#codes[i]! & (KINDS - 1)),
      subjects: Int32Array.from(order, (i) => this.#codes[i]! >> KIND_BITS),
    };
  }

  #closeRoot(): void {
    this.#rootIsOpen = false;
    const last = --this.#size;
    if (last > 0) this.#siftDown(this.#times[last]!, this.#ranks[last]!, this.#codes[last]!);
  }

  #siftUp(start: number, time: number, rank: number, code: number): void {
    const times = this.#times;
    const ranks = this.#ranks;
    const codes = this.#codes;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && ranks[parent]! < rank)) break;
      times[at] = parentTime;
      ranks[at] = ranks[parent]!;
      codes[at] = codes[parent]!;
      at = parent;
    }
    times[at] = time;
    ranks[at] = rank;
    codes[at] = code;
  }

  #siftDown(time: number, rank: number, code: number): void {
    const times = this.#times;
    const ranks = this.#ranks;
    const codes = this.#codes;
    const size = this.#size;
    let at = 0;
    for (;;) {
      let best = 4 * at + 1;
      if (best >= size) break;
      let bestTime = times[best]!;
      const end = Math.min(best + 4, size);
      for (let child = best + 1; child < end; child += 1) {
        const childTime = times[child]!;
        if (childTime < bestTime || (childTime === bestTime && ranks[child]! < ranks[best]!)) {
          best = child;
          bestTime = childTime;
        }
      }
      if (time < bestTime || (time === bestTime && rank < ranks[best]!)) break;
      times[at] = bestTime;
      ranks[at] = ranks[best]!;
      codes[at] = codes[best]!;
      at = best;
    }
    times[at] = time;
    ranks[at] = rank;
    codes[at] = code;
  }

  #grow(): void {
    const capacity = this.#times.length * 2;
    const times = new Float64Array(capacity);
    const ranks = new Float64Array(capacity);
    const codes = new Int32Array(capacity);
    times.set(this.#times);
    ranks.set(this.#ranks);
    codes.set(this.#codes);
    this.#times = times;
    this.#ranks = ranks;
    this.#codes = codes;
  }
}
