import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../server/model/checks/reference-values.ts';
import {
  allenCunneenMeanWaitMin,
  cosmetatosMeanWaitMin,
  kimuraMeanWaitMin,
  mg1MeanWaitMin,
} from '../../../server/model/queueing/approximations.ts';
import { mmcMeanWaitMin } from '../../../server/model/queueing/erlang.ts';
import { reference } from './reference-values.ts';

const scvOf = (key: string) => (key.startsWith('E2') ? 0.5 : 4);
const station = (key: string) => {
  const { c, rho } = numbersIn(key);
  return { arrivalRatePerHour: c * rho, serviceRatePerHour: 1, servers: c };
};

describe('the approximations of M/G/c', () => {
  it.each(Object.entries(reference.approximations_vs_exact))(
    'give their published values at %s',
    (key, value) => {
      const parameters = { ...station(key), serviceScv: scvOf(key) };
      const waits = [
        allenCunneenMeanWaitMin({ ...parameters, arrivalScv: 1 }),
        cosmetatosMeanWaitMin(parameters),
        kimuraMeanWaitMin(parameters),
      ];
      [value.LeeLongton, value.Cosmetatos, value.Kimura1986].forEach((expected, i) => {
        expect(Math.abs(waits[i] / 60 - expected)).toBeLessThan(1e-6);
      });
    },
  );

  it('keep the error ranges their comments promise against the exact values', () => {
    for (const [key, { exact }] of Object.entries(reference.approximations_vs_exact)) {
      const parameters = { ...station(key), serviceScv: scvOf(key) };
      const errorOf = (waitMin: number) => (100 * (waitMin / 60 - exact)) / exact;
      const kimura = errorOf(kimuraMeanWaitMin(parameters));
      const cosmetatos = errorOf(cosmetatosMeanWaitMin(parameters));
      const allenCunneen = errorOf(allenCunneenMeanWaitMin({ ...parameters, arrivalScv: 1 }));
      const [kimuraLow, kimuraHigh] = scvOf(key) < 1 ? [-0.05, 1.65] : [-4.35, 0];
      const [cosmetatosLow, cosmetatosHigh] = scvOf(key) < 1 ? [-1.95, 0.05] : [0, 23.5];
      expect(kimura, key).toBeGreaterThan(kimuraLow);
      expect(kimura, key).toBeLessThan(kimuraHigh);
      expect(cosmetatos, key).toBeGreaterThan(cosmetatosLow);
      expect(cosmetatos, key).toBeLessThan(cosmetatosHigh);
      expect(allenCunneen, key).toBeGreaterThan(-9.5);
      expect(allenCunneen, key).toBeLessThan(37.5);
    }
  });

  it('come within 1 % of constant service on busy lanes, within 13 % on half idle ones', () => {
    for (const [key, { Wq }] of Object.entries(reference.MDc_exact)) {
      const error = kimuraMeanWaitMin({ ...station(key), serviceScv: 0 }) / 60 / Wq - 1;
      expect(Math.abs(error), key).toBeLessThan(numbersIn(key).rho < 0.7 ? 0.13 : 0.01);
    }
  });

  it('are exact for exponential service', () => {
    const parameters = { arrivalRatePerHour: 170, serviceRatePerHour: 25, servers: 8, serviceScv: 1 };
    const exact = mmcMeanWaitMin(parameters);
    expect(kimuraMeanWaitMin(parameters)).toBeCloseTo(exact, 12);
    expect(cosmetatosMeanWaitMin(parameters)).toBeCloseTo(exact, 12);
    expect(allenCunneenMeanWaitMin({ ...parameters, arrivalScv: 1 })).toBeCloseTo(exact, 12);
  });

  it('are infinite in overload and zero without trucks', () => {
    const parameters = { arrivalRatePerHour: 200, serviceRatePerHour: 25, servers: 8, serviceScv: 0.5 };
    const approximations = [kimuraMeanWaitMin, cosmetatosMeanWaitMin];
    expect(approximations.map((f) => f(parameters))).toEqual([Infinity, Infinity]);
    expect(approximations.map((f) => f({ ...parameters, arrivalRatePerHour: 0 }))).toEqual([0, 0]);
  });

  it('refuse bad parameters, naming each', () => {
    const bad = { arrivalRatePerHour: 1, serviceRatePerHour: 1, servers: 0, serviceScv: -1 };
    expect(() => kimuraMeanWaitMin(bad)).toThrow(/servers \(0\).*serviceScv \(-1\)/);
  });
});

describe('Pollaczek–Khinchine', () => {
  const tables = [
    { name: 'constant', scv: 0, table: reference.MDc_exact },
    { name: 'Erlang-2', scv: 0.5, table: reference.ME2c_exact },
    { name: 'hyperexponential', scv: 4, table: reference.MH2c_scv4_balanced_exact },
  ];
  const cases = tables.flatMap(({ name, scv, table }) =>
    Object.entries(table)
      .filter(([key]) => key.startsWith('c=1,'))
      .map(([key, { Wq }]) => ({ name, scv, Wq, rho: numbersIn(key).rho })),
  );

  it.each(cases)(
    'gives the exact wait for one lane and $name service at utilisation $rho',
    ({ scv, Wq, rho }) => {
      const wait = mg1MeanWaitMin({ arrivalRatePerHour: rho, serviceRatePerHour: 1, serviceScv: scv });
      expect(Math.abs(wait / 60 - Wq)).toBeLessThan(6e-7);
    },
  );
});
