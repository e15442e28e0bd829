import type { CheckResult, LeftOut } from '../model/checks/check.ts';
import type {
  DayKind,
  EventGrade,
  HoursOfDay,
  LocalTime,
  TargetClass,
  TargetMetric,
} from '../model/events/event.ts';
import type { NaiveModel } from '../model/events/naive-models.ts';
import type { Verdict } from '../model/events/score.ts';
import type { Grade, Source } from '../model/port.ts';

/** What `GET /api/v1/method` answers: how the model works, how far it can be trusted, and what it rests on. */
export interface Method {
  readonly modelVersion: string;
  /** What the model is, in the order in which a truck meets it. */
  readonly description: readonly MethodSection[];
  /** The 24 items of STRESS-DES, each answered and linked to what proves the answer. */
  readonly checklist: readonly ChecklistSection[];
  /** `null` where nothing was fitted, so that all facilities have labelled defaults. */
  readonly calibration: CalibrationFit | null;
  readonly backtest: Backtest;
  readonly checks: ModelChecks;
  /** What is hypothetical, one sentence each. */
  readonly hypothetical: readonly string[];
  /** What the model does not do, or does badly, one sentence each. */
  readonly limits: readonly string[];
  /** Versions of the model, newest first. */
  readonly changes: readonly ModelChange[];
  readonly definitions: readonly Definition[];
  /** Every figure that results rest on, counted by grade, the most solid first. */
  readonly grades: readonly GradeCount[];
  /** Every source that a figure names, in the order of its file. */
  readonly sources: readonly MethodSource[];
}

/** What a version of the model does otherwise than the one before. */
export interface ModelChange {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly what: string;
}

/** Text with the places where it can be checked. */
export interface MethodSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly MethodLink[];
}

/** `file` is a path from the project's folder, `command` a command line, `route` a path of this server, `page` a URL. */
export interface MethodLink {
  readonly kind: 'file' | 'command' | 'route' | 'page';
  readonly target: string;
}

export interface ChecklistSection {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  /** Number in the checklist, such as `2.5.3`. */
  readonly number: string;
  readonly title: string;
  readonly answer: string;
  readonly links: readonly MethodLink[];
}

/** How well the fitted figures meet posted waits on dates that the fit has not seen. Waits in minutes. */
export interface CalibrationFit {
  /** By which results call it. */
  readonly name: string;
  /** First and last local date of the waits. */
  readonly span: { readonly from: string; readonly to: string };
  readonly heldOutDates: string;
  readonly goal: { readonly maeMin: number; readonly coverage: readonly [number, number] };
  readonly facilities: readonly FacilityFit[];
  /** Facilities that keep labelled defaults, for want of trucks or readings. */
  readonly onDefaults: readonly FacilityName[];
}

export interface FacilityName {
  readonly id: string;
  readonly name: string;
}

export interface FacilityFit extends FacilityName {
  readonly readings: number;
  /** Of the mean wait by weekday hour, modelled less posted; `null` without readings. */
  readonly maeMin: number | null;
  readonly biasMin: number | null;
  /** The error that the true profile would have on so few days. */
  readonly chanceMin: number | null;
  /** The error of the posted means of the fitted dates, taken as the prediction of the others. */
  readonly repeatMaeMin: number | null;
  /** Share of single readings within their 80 % band. */
  readonly coverage: number | null;
  readonly meetsGoal: boolean;
  /** Weekday hours that have readings held out, in order. */
  readonly hours: readonly HourFit[];
  readonly fitted: readonly FittedFigure[];
}

export interface HourFit {
  /** Local hour 0 to 23. */
  readonly hour: number;
  readonly readings: number;
  readonly postedMin: number;
  readonly modelledMin: number;
  /** Ends of the 80 % band of a single reading. */
  readonly lowMin: number;
  readonly highMin: number;
}

export interface FittedFigure {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [number, number] | null;
  readonly unit: string;
  readonly grade: Grade;
}

/** Real disruptions as observed and as predicted by one model. */
export interface Backtest {
  readonly modelVersion: string;
  /** Hash of every figure that the predictions rest on. */
  readonly parametersHash: string;
  /** The day of the run, `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether model, figures and events are still those of the run. */
  readonly isCurrent: boolean;
  readonly replications: number;
  readonly seed: number;
  /** Targets whose observed value lies within the 80 % interval, of all. */
  readonly covered: number;
  readonly total: number;
  readonly events: readonly EventPrediction[];
}

export interface EventPrediction {
  readonly id: string;
  readonly title: string;
  readonly period: { readonly from: LocalTime; readonly to: LocalTime };
  readonly facilities: readonly FacilityName[];
  /** What was restricted, where and when, one sentence each; the inputs of the prediction. */
  readonly happened: readonly string[];
  /** Whether figures were calibrated on it, so that its score flatters. */
  readonly isCalibration: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
  readonly covered: number;
  readonly targets: readonly EventTarget[];
  readonly naive: readonly NaivePrediction[];
  /** Addresses of what was read, as the event file has them. */
  readonly sources: readonly string[];
}

export interface EventTarget {
  readonly id: string;
  readonly class: TargetClass;
  readonly metric: TargetMetric;
  /** The metric in words, such as `Largest wait of an hour`. */
  readonly label: string;
  readonly unit: string;
  /** A facility of the event; `all` of them together. */
  readonly facility: FacilityName;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly days: DayKind;
  readonly hours: HoursOfDay;
  readonly commodity: string | null;
  /** An interval; a single value is one of no width. */
  readonly observed: readonly [number, number];
  readonly grade: EventGrade;
  readonly by: string | null;
  readonly source: string | null;
  /** Median over the replications; `null` where none has a value. */
  readonly predicted: number | null;
  readonly interval80: readonly [number, number] | null;
  readonly isCovered: boolean;
  /** 0 to 1. */
  readonly score: number;
}

/** What a plain model makes of the same event. */
export interface NaivePrediction {
  readonly model: NaiveModel;
  /** What it assumes, in one sentence. */
  readonly means: string;
  readonly score: number;
  /** Whether the simulation's score is the higher one. */
  readonly isBeaten: boolean;
  /** One value for each target, `null` where it has none. */
  readonly predicted: ReadonlyArray<number | null>;
}

/** Comparisons of the model with values known beforehand, as last run. */
export interface ModelChecks {
  readonly modelVersion: string;
  readonly date: string;
  /** Whether the model is still that of the run. */
  readonly isCurrent: boolean;
  readonly passed: number;
  readonly failed: number;
  /** Estimates of simulations, and how many lie outside their own 95 % interval; one in twenty should. */
  readonly estimates: number;
  readonly outsideInterval95: number;
  readonly families: readonly CheckFamily[];
  readonly leftOut: readonly LeftOut[];
}

export interface CheckFamily {
  readonly family: CheckResult['family'];
  readonly checks: readonly CheckResult[];
}

/** A number that results, live tiles or events show. */
export interface Definition {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  /** `null` for a term that is no number. */
  readonly unit: string | null;
  readonly definition: string;
}

export interface GradeCount {
  readonly grade: Grade;
  readonly means: string;
  readonly figures: number;
}

export interface MethodSource extends Source {
  /** The file that names it, such as `data/ports.json`. */
  readonly file: string;
  /** Figures that rest on it, by grade. */
  readonly figures: number;
  readonly grades: readonly Grade[];
}
