import { UniformSource } from './uniform-source.ts';

const JUMP_2_64 = [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b] as const;

/**
 * One named stream of uniform 32-bit numbers: xoshiro128** of Blackman and Vigna (2021), period 2^128 − 1.
 * The name and the seed choose the starting state, the replication jumps 2^64 draws ahead, so that two
 * replications of one stream cannot overlap and adding a stream changes no other.
 */
export class RandomStream extends UniformSource {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: number, name: string, replication = 0) {
    super();
    let state = (hashName(name) ^ Math.imul(seed | 0, 0x9e3779b9)) | 0;
    const word = (): number => {
      state = (state + 0x9e3779b9) | 0;
      return mix32(state ^ seed);
    };
    this.#a = word();
    this.#b = word();
    this.#c = word();
    this.#d = word() | 1;
    for (let r = 0; r < replication; r += 1) this.#jump();
  }

  override nextInt32(): number {
    const b = this.#b;
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9);
    const shifted = b << 9;
    let c = this.#c ^ this.#a;
    let d = this.#d ^ b;
    this.#b = b ^ c;
    this.#a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    this.#c = c;
    this.#d = d;
    return result | 0;
  }

  #jump(): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (const word of JUMP_2_64) {
      for (let bit = 0; bit < 32; bit += 1) {
        if ((word >>> bit) & 1) {
          a ^= this.#a;
          b ^= this.#b;
          c ^= this.#c;
          d ^= this.#d;
        }
        this.nextInt32();
      }
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }
}

/** Bijective mixing of 32 bits with full avalanche (the finaliser of MurmurHash3, Appleby 2011). */
export function mix32(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mix32(hash);
}
