import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import { type RecordedTruck, truckTrace } from '../../../server/model/border/truck-trace.ts';
import { VEHICLE_CLASSES, type VehicleClass } from '../../../server/model/border/vehicle-class.ts';

const { ports, facilityById } = readCatalogue();
const nothing = { laneKind: 'standard', isLoaded: null, isProduce: null } as const;

/** Shares of the classes that 4,000 trucks of one record are taken to be. */
function classesOf(
  record: Partial<RecordedTruck>,
  portId = 'pharr',
  seed = 1,
): Partial<Record<VehicleClass, number>> {
  const count = 4_000;
  const trucks = Array.from({ length: count }, (_, i) => ({
    ...nothing,
    ...record,
    name: `${i}`,
    joinedAtMin: i,
  }));
  const facility = facilityById.get(portId)!;
  const { joinedAtMin } = truckTrace(trucks, { facility, facilityIndex: 0, service: ports.service, seed });
  return Object.fromEntries(
    joinedAtMin.flatMap((minutes, c) =>
      minutes.length === 0 ? [] : [[VEHICLE_CLASSES[c], minutes.length / count]],
    ),
  );
}

describe('the class of a recorded truck', () => {
  test('is FAST or joint processing in the FAST lane, in proportion to their shares', () => {
    // Pharr: 20 % FAST, of which a quarter is processed jointly.
    const classes = classesOf({ laneKind: 'FAST' });
    expect(Object.keys(classes)).toEqual(['ucp', 'fast']);
    expect(classes.ucp).toBeCloseTo(0.25, 1);
  });

  test('is empty where the truck is known to be, and never where it is known to be loaded', () => {
    expect(classesOf({ isLoaded: false })).toEqual({ empty: 1 });
    expect(classesOf({ isLoaded: true }).empty).toBeUndefined();
  });

  test('carries produce where produce is stated, and none where something else is', () => {
    expect(Object.keys(classesOf({ isLoaded: true, isProduce: true }))).toEqual([
      'produceNarp',
      'produceOther',
    ]);
    expect(classesOf({ isLoaded: true, isProduce: false })).toEqual({ standard: 1 });
  });

  test('is drawn by the shares of the standard lane where nothing is stated', () => {
    // Pharr: 35 % empty and 25 % produce, of the 80 % that are not FAST.
    const classes = classesOf({});
    expect(classes.empty).toBeCloseTo(0.35 / 0.8, 1);
    expect((classes.produceNarp ?? 0) + (classes.produceOther ?? 0)).toBeCloseTo(0.25 / 0.8, 1);
  });

  test('follows the record even where the port’s shares have no such truck', () => {
    expect(classesOf({ laneKind: 'FAST' }, 'columbus')).toEqual({ fast: 1 });
  });

  test('is the same with the same seed, whichever trucks stand beside it', () => {
    const trace = (trucks: readonly RecordedTruck[], seed: number) =>
      truckTrace(trucks, {
        facility: facilityById.get('pharr')!,
        facilityIndex: 0,
        service: ports.service,
        seed,
      }).joinedAtMin.map((minutes) => minutes.filter((minute) => minute >= 100));
    const trucks = Array.from({ length: 200 }, (_, i) => ({ ...nothing, name: `${i}`, joinedAtMin: i }));
    expect(trace(trucks.slice(100), 1)).toEqual(trace(trucks, 1));
    expect(trace(trucks, 2)).not.toEqual(trace(trucks, 1));
  });
});
