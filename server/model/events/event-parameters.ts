import type { Figure, Source } from '../port.ts';

/** What an event run needs beside the figures of every run; calibrated on few events and then frozen. */
export interface EventParameters {
  /** Bays of a state inspection for each primary booth, where an event leaves them to the calibration. */
  readonly inspectionBaysPerBooth: Figure;
  /** Trucks that wait for a bay, for each bay. */
  readonly inspectionRoomPerBay: Figure;
  /** Trucks an hour through one booth that never idles, where a facility is short of staff. */
  readonly busyBoothTrucksPerHour: Figure;
  /** What inspections an hour may be over those assumed. */
  readonly inspectionPace: Figure;
  /** What a facility's capacity may be over the one stated. */
  readonly capacityLevel: Figure;
  /** What a facility's demand in the weeks of an event may be over that of the months beside it. */
  readonly demandLevel: Figure;
  /** What a wait as reported may be over the wait itself. */
  readonly reportedWait: Figure;
}

/** Everything that data/events.json says. */
export interface EventsFile {
  readonly schemaVersion: 1;
  readonly parameters: EventParameters;
  readonly frozen: {
    /** Hash of every figure that a prediction rests on, when it was last frozen. */
    readonly parametersHash: string;
    /** Events on which figures were calibrated; any other is predicted with frozen figures only. */
    readonly calibratedOn: readonly string[];
  };
  readonly sources: Readonly<Record<string, Source>>;
}
