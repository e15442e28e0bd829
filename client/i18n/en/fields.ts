/** What the fields of stored rows, and some of their values, are called. */
export const en = {
  /** Others are shown by their own names. */
  rows: {
    facilityId: 'Facility',
    laneKind: 'Lane',
    truckRef: 'Truck',
    joinedAt: 'Joined the queue',
    primaryAt: 'Reached a booth',
    releasedAt: 'Released',
    isLoaded: 'Loaded',
    commodity: 'Commodity',
    timeReading: 'Time read',
    hourStart: 'Hour',
    trucks: 'Trucks',
    portNumber: 'CBP number',
    portName: 'Port',
    crossingName: 'Crossing',
    observedAt: 'Hour',
    utcOffsetMin: 'UTC offset, min',
    state: 'State',
    waitMin: 'Wait, min',
    lanesOpen: 'Lanes open',
    portCode: 'Port code',
    border: 'Border',
    crossing: 'Crossing',
    measure: 'Measure',
    monthNumber: 'Month',
    value: 'Value',
    hs2: 'HS chapter',
    direction: 'Direction',
    country: 'Country',
    mode: 'Mode',
    valueUsd: 'Value, USD',
    weightKg: 'Weight, kg',
    month: 'Month',
    weekday: 'Weekday, 1 Monday',
    hour: 'Hour',
  } as Readonly<Record<string, string>>,

  /** What was published of an hour. */
  waitStates: {
    value: 'a wait',
    'no-delay': 'no delay',
    'lanes-closed': 'lanes closed',
    'update-pending': 'update pending',
    missing: 'nothing',
  } as Readonly<Record<string, string>>,

  /** How a local time became an instant. */
  timeReadings: {
    offset: 'with its own offset',
    unique: 'without doubt',
    'overlap-first': 'in the first of a repeated hour',
    'overlap-second': 'in the second of a repeated hour',
    'gap-forward': 'moved out of a skipped hour',
  } as Readonly<Record<string, string>>,
};
