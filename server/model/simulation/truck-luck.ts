import { mix32 } from './random-stream.ts';
import { UniformSource } from './uniform-source.ts';

const DRAWS_PER_PURPOSE = 64;

/**
 * One truck's luck: every draw it could ever need is a function of the 64-bit key it was given on arrival and
 * of the purpose, so that the same truck meets the same luck in baseline and scenario whatever stations, queues
 * or other trucks come between (common random numbers), and nothing has to be drawn or stored ahead.
 */
export class TruckLuck extends UniformSource {
  #keyHigh = 0;
  #keyLow = 0;
  #counter = 0;

  /** Points at the first draw of a truck for one purpose (a small non-negative integer). */
  seek(keyHigh: number, keyLow: number, purpose: number): void {
    this.#keyHigh = keyHigh;
    this.#keyLow = keyLow;
    this.#counter = purpose * DRAWS_PER_PURPOSE;
  }

  override nextInt32(): number {
    this.#counter = (this.#counter + 1) | 0;
    const n = this.#counter;
    const first = mix32((this.#keyLow + Math.imul(n, 0x9e3779b9)) | 0);
    return mix32(first ^ (this.#keyHigh + Math.imul(n, 0x7feb352d)));
  }
}
