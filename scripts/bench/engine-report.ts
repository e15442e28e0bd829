import { table } from '../table.ts';
import type { Machine } from './bench-options.ts';
import type { JobResult } from './child.ts';
import type { ModelName } from './exact-waits.ts';
import { GOALS, verdict } from './goals.ts';
import type { measureSimpy } from './simpy-peer.ts';
import type { WaitEstimate } from './wait-estimate.ts';

type ByModel<T> = { [M in ModelName]?: T };

/** `ratio` is Garita's rate in the same run over this one; `null` where the model was not measured. */
type PeerFigures = Awaited<ReturnType<typeof measureSimpy>> & { readonly ratio: number | null };

/** What `bench engine --json` prints; parts that were not measured are empty, or `null`. Waits are in minutes. */
export interface EngineReport {
  readonly machine: Machine;
  /** `meanWait` is that of all trucks at primary; `meanWaits` names others. In a and b a service takes a minute. */
  readonly models: ByModel<JobResult<'model'>>;
  readonly peers: { simpy?: { readonly version: string } & ByModel<PeerFigures> };
  /** By facility. */
  readonly network: Record<string, JobResult<'network'>>;
  readonly border: JobResult<'border'> | null;
  /** By subject: `a`, or the facility whose full network is run. */
  readonly linear: Record<string, JobResult<'linear'>['sizes']>;
}

/** The report as tables for people, one a part, each figure with its goal and whether it is met. */
export function describe(report: EngineReport): string {
  const { node, cpu, cores } = report.machine;
  const sections = [
    `Node ${node} on ${cores} cores of ${cpu}; rates are medians of 4 runs on one core, Garita's after warming up.\n${busyNote(report)}`,
    models(report),
    simpy(report),
    network(report),
    border(report),
    linear(report),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

/** Rates go by the clock: says so where other programs took much of the processors meanwhile. */
function busyNote({ models, network }: EngineReport): string {
  const shares = [...Object.values(models), ...Object.values(network)].map(({ coreShare }) => coreShare);
  const least = Math.min(...shares);
  return shares.length > 0 && least < 0.9
    ? `The machine was busy: some of these runs had only ${Math.round(100 * least)} % of a core, and rates go by the clock.\n`
    : '';
}

function models({ models }: EngineReport): string {
  const rows = entries(models).flatMap(([model, { customersPerSecond, peakMb, meanWaits }]) =>
    Object.entries(meanWaits).map(([name, wait], i) => [
      i === 0 ? MODEL_TITLES[model] : `  ${name}`,
      ...(i === 0
        ? [
            millions(customersPerSecond),
            verdict(customersPerSecond, GOALS.models[model], { as: millions }),
            mb(peakMb),
          ]
        : ['', '', '']),
      ...waitCells(wait),
    ]),
  );
  if (rows.length === 0) return '';
  return (
    table(['Model', 'customers/s', 'goal', 'peak', ...WAIT_HEAD], rows) +
    'Waits in minutes: mean over the runs ± half of its 95 % interval; one run alone can be several per cent off.\n'
  );
}

function simpy({ peers }: EngineReport): string {
  if (!peers.simpy) return '';
  const { version, ...byModel } = peers.simpy;
  const rows = entries(byModel).map(([model, { customersPerSecond, ratio, peakMb, ...wait }]) => [
    MODEL_TITLES[model],
    millions(customersPerSecond),
    ratio === null ? '–' : `${ratio.toFixed(1)} ×`,
    ratio === null ? '–' : verdict(ratio, GOALS.timesSimpy, { as: (value) => `${value} ×` }),
    peakMb === null ? '–' : mb(peakMb),
    ...waitCells(wait),
  ]);
  return table([`SimPy ${version}`, 'customers/s', 'Garita is', 'goal', 'peak', ...WAIT_HEAD], rows);
}

function network({ network }: EngineReport): string {
  const rows = Object.entries(network).map(
    ([id, { trucks, trucksPerSecond, peakMb, meanWaitMin, p90WaitMin }]) => [
      id,
      count(trucks),
      millions(trucksPerSecond),
      verdict(trucksPerSecond, GOALS.network, { as: millions }),
      mb(peakMb),
      minutes(meanWaitMin),
      minutes(p90WaitMin),
    ],
  );
  if (rows.length === 0) return '';
  return table(['Full network', 'trucks', 'trucks/s', 'goal', 'peak', 'mean wait', 'P90 wait'], rows);
}

function border({ border }: EngineReport): string {
  if (!border) return '';
  const { seconds, cpuSeconds, peakMb, withdrawnShare, worlds } = border;
  const rows = Object.entries(worlds).map(([name, { trucks, meanWaitMin, unfinished }]) => [
    name === 'baseline' ? 'baseline' : `${100 * withdrawnShare} % of preclearance withdrawn (hypothetical)`,
    count(trucks),
    count(unfinished),
    minutes(meanWaitMin),
  ]);
  return (
    table(['Year 2024, all facilities', 'trucks', 'still under way', 'mean wait'], rows) +
    `Both worlds at once on two threads: ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processor time), goal ${verdict(seconds, GOALS.border.seconds, { atMost: true, as: (value) => `${value} s` })}; ` +
    `peak ${mb(peakMb)}, goal ${verdict(peakMb, GOALS.border.peakMb, { atMost: true, as: mb })}.\n`
  );
}

function linear({ linear }: EngineReport): string {
  const rows = Object.entries(linear).flatMap(([subject, sizes]) =>
    sizes.map(({ trucks, nsPerTruck, relative }, i) => [
      i > 0 ? '' : subject === 'a' ? MODEL_TITLES.a : subject,
      count(trucks),
      `${nsPerTruck.toFixed(0)} ns`,
      `${relative > 0 ? '+' : ''}${(100 * relative).toFixed(1)} %`,
      Math.abs(relative) <= GOALS.linear ? 'met' : 'missed',
    ]),
  );
  if (rows.length === 0) return '';
  return table(
    ['Processor time', 'trucks', 'per truck', 'against the middle', `goal ± ${100 * GOALS.linear} %`],
    rows,
  );
}

const MODEL_TITLES: Readonly<Record<ModelName, string>> = {
  a: 'a  M/M/8 at 90 %',
  b: 'b  priorities, secondary',
  c: 'c  day with lane table',
};
const WAIT_HEAD = ['mean wait', '±', 'exact', 'off by'] as const;

function waitCells({ meanWait, halfWidth95, exact }: WaitEstimate): string[] {
  const off = 100 * (meanWait / exact - 1);
  return [
    meanWait.toFixed(3),
    halfWidth95 === null ? '–' : halfWidth95.toFixed(3),
    exact.toFixed(3),
    `${off > 0 ? '+' : ''}${off.toFixed(1)} %`,
  ];
}

function entries<T>(byModel: ByModel<T>): Array<[ModelName, T]> {
  return Object.entries(byModel) as Array<[ModelName, T]>;
}

function millions(perSecond: number): string {
  return `${(perSecond / 1e6).toFixed(perSecond < 0.1e6 ? 3 : perSecond < 1e6 ? 2 : 1)} M/s`;
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`;
}

function minutes(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} min`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
