const LAYERS = 256;
const TAIL_FROM = 7.69711747013105;
const LAYER_AREA = 3.949659822581572e-3;
const TWO_32 = 4294967296;

const accept = new Float64Array(LAYERS);
const width = new Float64Array(LAYERS);
const height = new Float64Array(LAYERS);
fillZiggurat();

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
      const layer = bits & (LAYERS - 1);
      const x = bits * width[layer]!;
      if (bits < accept[layer]!) return x;
      if (layer === 0) return TAIL_FROM - Math.log(this.uniform());
      const y = height[layer]! + this.uniform() * (height[layer - 1]! - height[layer]!);
      if (y < Math.exp(-x)) return x;
    }
  }

  /** Standard normal (Box and Muller 1958, the cosine half). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }
}

function fillZiggurat(): void {
  const base = LAYER_AREA / Math.exp(-TAIL_FROM);
  accept[0] = (TAIL_FROM / base) * TWO_32;
  accept[1] = 0;
  width[0] = base / TWO_32;
  width[LAYERS - 1] = TAIL_FROM / TWO_32;
  height[0] = 1;
  height[LAYERS - 1] = Math.exp(-TAIL_FROM);
  let edge = TAIL_FROM;
  for (let layer = LAYERS - 2; layer >= 1; layer -= 1) {
    const outer = edge;
    edge = -Math.log(LAYER_AREA / outer + Math.exp(-outer));
    accept[layer + 1] = (edge / outer) * TWO_32;
    height[layer] = Math.exp(-edge);
    width[layer] = edge / TWO_32;
  }
}
