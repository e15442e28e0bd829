import type { SolveRequest, SolveResult } from '../server/contract/studies.ts';
import { runAskedSolve } from '../server/jobs/run-request.ts';
import type { SolutionSpread } from '../server/model/uncertainty/solve.ts';
import { askedOf } from './asked-what-if.ts';
import { metricNamed, metricTitle, numberText } from './metric-text.ts';
import { withStudy } from './open-study.ts';
import { type OutputOptions, outputOf, print, type Records } from './output.ts';
import { progressLine } from './progress-line.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface SolveOptions extends OutputOptions {
  readonly port?: string;
  readonly target: string;
  readonly days?: string;
  readonly replications?: string;
  readonly seed?: string;
  /** Each `path=value`. */
  readonly assume?: readonly string[];
  /** Draws of the assumptions, or true for the usual number of them. */
  readonly uncertainty?: string | true;
}

/** `garita solve`: the least share of preclearance that must be kept for a metric to meet a target. */
export async function runSolveCommand(scenario: string | undefined, options: SolveOptions): Promise<void> {
  outputOf(options);
  const target = targetIn(options.target);
  const { target: _target, ...typed } = options;
  const {
    request: { withdrawnShare: _share, policy: _policy, ...asked },
    catalogue,
    lines,
  } = askedOf(scenario, scenario === undefined ? { days: '2', ...typed, withdraw: '1' } : typed);
  if (asked.trace !== undefined)
    throw new UsageError(
      `${scenario} replays imported trucks, and a break-even is looked for on counted ones.`,
    );
  await withStudy({ ...asked, withdrawnShare: 1 }, catalogue, async (study) => {
    const request = { kind: 'solve', ...asked, replications: asked.replications ?? REPLICATIONS, target };
    const result = await runAskedSolve(request as SolveRequest, {
      ...study,
      onProgress: progressLine('of the shares to try'),
    });
    const { name } = study.catalogue.facilityById.get(asked.portId)!;
    print(options, {
      text: () => describe(result, name.en, lines),
      document: () => result,
      records: () => recordsOf(result),
    });
  });
}

const REPLICATIONS = 10;

/** One record for each share that was tried. */
function recordsOf({ trials, target, unit, label }: SolveResult): Records {
  return {
    columns: ['kept_share', 'mean', 'half_width_80', 'is_met', 'metric', 'unit', 'label'],
    rows: trials.map(({ x, mean, halfWidth80, isMet }) => [
      x,
      mean,
      halfWidth80,
      isMet,
      target.metric,
      unit,
      label,
    ]),
  };
}

/** `p90WaitMin<=45`, or as `wait.p90<=45`; spaces allowed. */
function targetIn(text: string): SolveResult['target'] {
  const [, key, relation, value] = /^\s*([\w.]+)\s*(<=|>=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (key === undefined)
    throw new UsageError(
      `--target ${text} is not a metric, <= or >=, and a number, such as 'p90WaitMin<=45' in quotes.`,
    );
  return {
    metric: metricNamed(SHORT_NAMES[key] ?? key, `--target ${text}`),
    relation: relation === '<=' ? '<=' : '>=',
    value: Number(value),
  };
}

/** Of the waits, whose names are longest. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'wait.mean': 'meanWaitMin',
  'wait.p50': 'p50WaitMin',
  'wait.p90': 'p90WaitMin',
  'wait.p95': 'p95WaitMin',
};

function describe(result: SolveResult, facilityName: string, assumptions: readonly string[]): string {
  const { request, target, trials } = result;
  const head = [
    `At ${facilityName} ${answer(result)}`,
    result.label,
    '',
    `Target        ${metricTitle(target.metric)}, ${target.relation === '<=' ? 'at most' : 'at least'} ${target.value}`,
    `Runs          ${request.days} day${request.days === 1 ? '' : 's'}, ${request.replications} replications, seed ${request.seed}, all on the same luck`,
    ...assumptions,
    '',
  ];
  const rows = trials.map(({ x, mean, halfWidth80, isMet }) => [
    percent(x),
    `${numberText(mean)} ± ${numberText(halfWidth80)}`,
    isMet ? 'met' : 'missed',
  ]);
  return `${head.join('\n')}\n${table(['Kept', metricTitle(target.metric), 'Target is'], rows)}\nKept is the share of precleared trucks that keep preclearance; ± is the 80 % half-width over replications, for luck alone.\n${spreadLines(result)}`;
}

function answer({ outcome, x, low80, high80, isClear }: SolveResult): string {
  const interval = `80 % interval ${span(low80, high80)}`;
  const butOpen = isClear ? '' : `, though luck leaves that open ${openSpan(low80, high80)}`;
  switch (outcome) {
    case 'met from':
      return `the target is met from ${percent(x!)} of preclearance kept (${interval}).`;
    case 'met up to':
      return `the target is met up to ${percent(x!)} of preclearance kept (${interval}), and missed above.`;
    case 'always met':
      return `the target is met even with no preclearance kept${butOpen}.`;
    case 'never met':
      return `the target is missed even with all preclearance kept${butOpen}.`;
    case 'turns':
      return 'the target is met, missed and met again as preclearance is kept, so there is no one break-even.';
    case 'no data':
      return 'the metric has no value, because nothing crossed that it counts.';
  }
}

function span(low80: number | null, high80: number | null): string {
  return `${low80 === null ? 'below 0 %' : percent(low80)} to ${high80 === null ? 'above 100 %' : percent(high80)}`;
}

function openSpan(low80: number | null, high80: number | null): string {
  if (high80 !== null) return `up to ${percent(high80)}`;
  return low80 !== null ? `from ${percent(low80)}` : 'everywhere';
}

/** What draws of the assumptions make of the break-even, in three lines; that they were not drawn, in one. */
function spreadLines({ overAssumptions: spread }: SolveResult): string {
  if (!spread) return 'Assumptions are as stated; --uncertainty draws them.\n';
  const outcomes = Object.entries(spread.outcomes).map(([outcome, count]) => `${outcome} in ${count}`);
  return `\nOver ${spread.draws} draws of ${spread.varied.length} assumptions, ${spread.replicationsPerDraw} replications each: ${outcomes.join(', ')}.\n${spreadSentence(spread)}\n`;
}

function spreadSentence({ draws, outcomes, low80, high80 }: SolutionSpread): string {
  if (outcomes.turns || outcomes['no data'] || (outcomes['met from'] && outcomes['met up to']))
    return 'Not every draw has one break-even of the same kind, so there is no interval over assumptions.';
  if (low80 === null && high80 === null) {
    const { 'always met': always = 0, 'never met': never = 0 } = outcomes;
    return Math.min(always, never) >= Math.floor((draws + 1) / 10)
      ? 'What is assumed leaves the whole range open: the 80 % interval goes from always to never met.'
      : `The 80 % interval over assumptions holds no break-even: the target is ${always > never ? 'always' : 'never'} met.`;
  }
  return `80 % interval of the break-even over assumptions and that luck: ${span(low80, high80)} of preclearance kept.`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
