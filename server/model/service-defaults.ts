import type { Figure } from './port.ts';

/** Shape from which a duration or threshold is drawn; `constant` for shares and rates. */
export type DistributionName = 'constant' | 'lognormal' | 'gamma' | 'logistic';

/** A figure that is the mean of a distribution. */
export interface DistributedFigure extends Figure {
  readonly distribution: DistributionName;
  /** Standard deviation over mean, null where the distribution is constant. */
  readonly cv: number | null;
  /** Draws above this are cut to it, in the figure's unit; null for none. */
  readonly cap: number | null;
}

/** Service times, selection shares and patience that all facilities share until a user overrides them. */
export interface ServiceDefaults {
  /** Primary booth including move-up, seconds. */
  readonly primaryStandardSec: DistributedFigure;
  readonly primaryFastSec: DistributedFigure;
  readonly primaryEmptySec: DistributedFigure;
  /** Share 0..1 sent to a non-intrusive scan. */
  readonly niiSelectionStandard: DistributedFigure;
  readonly niiSelectionFast: DistributedFigure;
  readonly niiScanMin: DistributedFigure;
  /** Trucks an hour through one scanner. */
  readonly niiCapacityPerHour: DistributedFigure;
  /** Share 0..1 unloaded for a physical exam. */
  readonly physicalSelectionStandard: DistributedFigure;
  readonly physicalSelectionFast: DistributedFigure;
  readonly physicalExamMin: DistributedFigure;
  /** Share 0..1 of produce trucks under the low-risk agriculture programme (NARP) that are examined. */
  readonly agSelectionNarp: DistributedFigure;
  readonly agSelectionLeafy: DistributedFigure;
  readonly agSelectionOther: DistributedFigure;
  readonly agTailgateMin: DistributedFigure;
  readonly agExamMin: DistributedFigure;
  readonly fdaHoldShare: DistributedFigure;
  readonly fdaHoldHours: DistributedFigure;
  readonly mexicanExportClearMin: DistributedFigure;
  readonly mexicanExportRedLightShare: DistributedFigure;
  readonly mexicanExportRedLightMin: DistributedFigure;
  readonly stateSafetyMin: DistributedFigure;
  readonly stateSafetyInspectionShare: DistributedFigure;
  readonly stateSafetyInspectionMin: DistributedFigure;
  /** Expected wait at which half of the trucks baulk or divert, minutes. */
  readonly patienceMin: DistributedFigure;
  /** Part 0..1 of the inspection time that pre-inspection in Mexico saves. */
  readonly preInspectionTimeCut: DistributedFigure;
  readonly preInspectionExamMin: DistributedFigure;
  readonly preInspectionExitCheckSec: DistributedFigure;
  readonly preInspectionOfficersPerSite: DistributedFigure;
  /** Part 0..1 of the crossing time that unified cargo processing saves an enrolled truck. */
  readonly ucpTimeCut: DistributedFigure;
  /** Part 0..1 of produce trucks in the low-risk programme NARP. */
  readonly narpShareOfProduce: DistributedFigure;
  readonly emptyScanShare: DistributedFigure;
  /** Scanner-minutes at hand over those that trucks at capacity need. */
  readonly scannerHeadroom: DistributedFigure;
  /** Share 0..1 of scans that end at the dock. */
  readonly scanAlarmShare: DistributedFigure;
  /** Utilisation of FAST lanes over that of standard lanes. */
  readonly fastUtilisationRatio: DistributedFigure;
  /** Trucks that fit between the lane split and one booth. */
  readonly laneStorageTrucks: DistributedFigure;
  /** Hours before lanes open from which trucks are let in to queue; whole hours count. */
  readonly earlyQueueHours: DistributedFigure;
  /** Least arrival weight of an hour in which trucks can queue, on the scale of the arrival profiles. */
  readonly leastHourWeight: DistributedFigure;
  /** Minutes after closing in which trucks already in line are still served. */
  readonly overtimeMin: DistributedFigure;
  /** Part 0..1 of the secondary bays that are docks for physical exams. */
  readonly dockShareOfBays: DistributedFigure;
  /** Wait difference beyond the extra road at which half of the divertible trucks divert, minutes. */
  readonly divertExtraMin: DistributedFigure;
  readonly divertScaleMin: DistributedFigure;
  readonly divertibleShare: DistributedFigure;
  /** Time constant of dispatchers' memory of waits, minutes. */
  readonly dispatchMemoryMin: DistributedFigure;
  /** Remembered wait at which half of the trips that can be held back are, minutes. */
  readonly holdAtMin: DistributedFigure;
  readonly holdScaleMin: DistributedFigure;
  readonly holdShare: DistributedFigure;
  /** Share 0..1 of held or baulked trips that are tried again. */
  readonly retryShare: DistributedFigure;
  readonly retryAfterMin: DistributedFigure;
  /** Share 0..1 of the trips whose load was not certified that is made later, and within how many days. */
  readonly supplyMadeUpShare: DistributedFigure;
  readonly supplyMadeUpWithinDays: DistributedFigure;
  /** Part 0..1 of a load that warms while the doors are open. */
  readonly outerCartonShare: DistributedFigure;
  readonly outerCartonTimeConstantH: DistributedFigure;
}
