const TWO_31 = 2147483648;
const TWO_32 = 4294967296;
const TAIL_FROM = 7.69711747013105;
const NORMAL_TAIL_FROM = 3.442619855899;

/** One half of a decreasing density cut into layers of equal area, as tables of Marsaglia and Tsang (2000). */
interface Ziggurat {
  readonly accept: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

const { accept, width, height } = ziggurat({
  layers: 256,
  tailFrom: TAIL_FROM,
  layerArea: 3.949659822581572e-3,
  scale: TWO_32,
  density: (x) => Math.exp(-x),
  inverse: (y) => -Math.log(y),
});
const {
  accept: normalAccept,
  width: normalWidth,
  height: normalHeight,
} = ziggurat({
  layers: 128,
  tailFrom: NORMAL_TAIL_FROM,
  layerArea: 9.91256303526217e-3,
  scale: TWO_31,
  density: (x) => Math.exp(-0.5 * x * x),
  inverse: (y) => Math.sqrt(-2 * Math.log(y)),
});

/** Random variates built on one source of uniform 32-bit integers. */
export abstract class UniformSource {
  /** The next 32 uniform bits, as a signed integer. */
  abstract nextInt32(): number;

  /** Uniform on the open interval (0, 1), 32 bits fine: never 0, so that its logarithm is finite. */
  uniform(): number {
    return ((this.nextInt32() >>> 0) + 0.5) / TWO_32;
  }

  /** Exponential with mean 1, by the ziggurat of Marsaglia and Tsang (2000). */
  exponential(): number {
    for (;;) {
      const bits = this.nextInt32() >>> 0;
      const layer = bits & 255;
      const x = bits * width[layer]!;
      if (bits < accept[layer]!) return x;
      if (layer === 0) return TAIL_FROM - Math.log(this.uniform());
      const y = height[layer]! + this.uniform() * (height[layer - 1]! - height[layer]!);
      if (y < Math.exp(-x)) return x;
    }
  }

  /**
   * Standard normal, by the same ziggurat with 128 layers. The layer is drawn apart from the value, whose low bits
   * would otherwise be tied to it (Doornik 2005).
   */
  normal(): number {
    for (;;) {
      const layer = this.nextInt32() & 127;
      const bits = this.nextInt32();
      const x = bits * normalWidth[layer]!;
      if (Math.abs(bits) < normalAccept[layer]!) return x;
      if (layer === 0) return bits > 0 ? this.#normalTail() : -this.#normalTail();
      const y = normalHeight[layer]! + this.uniform() * (normalHeight[layer - 1]! - normalHeight[layer]!);
      if (y < Math.exp(-0.5 * x * x)) return x;
    }
  }

  /** A normal deviate known to lie beyond the last layer (Marsaglia 1964). */
  #normalTail(): number {
    for (;;) {
      const x = -Math.log(this.uniform()) / NORMAL_TAIL_FROM;
      if (-2 * Math.log(this.uniform()) > x * x) return NORMAL_TAIL_FROM + x;
    }
  }
}

function ziggurat(shape: {
  readonly layers: number;
  readonly tailFrom: number;
  readonly layerArea: number;
  readonly scale: number;
  readonly density: (x: number) => number;
  readonly inverse: (y: number) => number;
}): Ziggurat {
  const { layers, tailFrom, layerArea, scale, density, inverse } = shape;
  const accept = new Float64Array(layers);
  const width = new Float64Array(layers);
  const height = new Float64Array(layers);
  const base = layerArea / density(tailFrom);
  accept[0] = (tailFrom / base) * scale;
  width[0] = base / scale;
  width[layers - 1] = tailFrom / scale;
  height[0] = 1;
  height[layers - 1] = density(tailFrom);
  let edge = tailFrom;
  for (let layer = layers - 2; layer >= 1; layer -= 1) {
    const outer = edge;
    edge = inverse(layerArea / outer + density(outer));
    accept[layer + 1] = (edge / outer) * scale;
    height[layer] = density(edge);
    width[layer] = edge / scale;
  }
  return { accept, width, height };
}
