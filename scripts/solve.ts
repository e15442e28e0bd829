import { runSolve, type SolveResult } from '../server/jobs/run-uncertainty.ts';
import { assumed, assumedIn, assumedLines } from './assume.ts';
import { jsonText, metricNamed, metricTitle, numberText, rounded } from './metric-text.ts';
import { withStudy } from './open-study.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';
import { whatIfRequestOf } from './what-if-request.ts';

export interface SolveOptions {
  readonly port: string;
  readonly target: string;
  readonly days: string;
  readonly replications: string;
  readonly seed: string;
  /** Each `path=value`. */
  readonly assume?: readonly string[];
  readonly json?: boolean;
}

/** `garita solve`: the least share of preclearance that must be kept for a metric to meet a target. */
export async function runSolveCommand(options: SolveOptions): Promise<void> {
  const target = targetIn(options.target);
  const { port, days, replications, seed } = options;
  const request = whatIfRequestOf({ port, withdraw: '0', days, replications, seed });
  const changed = assumed(options.assume);
  await withStudy(request, changed.catalogue, async (study) => {
    const result = await runSolve(request, target, { ...study, onProgress: countTrials() });
    const { name } = study.catalogue.facilityById.get(request.portId)!;
    process.stdout.write(
      options.json
        ? jsonText({ ...rounded(result), ...assumedIn(changed) })
        : describe(result, name.en, assumedLines(changed)),
    );
  });
}

/** `p90WaitMin<=45`, spaces allowed. */
function targetIn(text: string): SolveResult['target'] {
  const [, key, relation, value] = /^\s*(\w+)\s*(<=|>=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (key === undefined)
    throw new UsageError(
      `--target ${text} is not a metric, <= or >=, and a number, such as 'p90WaitMin<=45' in quotes.`,
    );
  return {
    metric: metricNamed(key, `--target ${text}`),
    relation: relation === '<=' ? '<=' : '>=',
    value: Number(value),
  };
}

function countTrials(): () => void {
  let trials = 0;
  if (!process.stderr.isTTY) return () => {};
  return () => process.stderr.write(`\r${++trials} shares tried `);
}

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
  return `${head.join('\n')}\n${table(['Kept', metricTitle(target.metric), 'Target is'], rows)}\nKept is the share of precleared trucks that keep preclearance; ± is the 80 % half-width over replications, for luck alone:\nassumptions are as stated.\n`;
}

function answer({ outcome, x, low80, high80 }: SolveResult): string {
  const interval =
    low80 !== null && high80 !== null
      ? `80 % interval ${percent(low80)} to ${percent(high80)}`
      : low80 !== null
        ? `80 % interval from ${percent(low80)}, its end beyond 100 %`
        : high80 !== null
          ? `80 % interval up to ${percent(high80)}, its start beyond 0 %`
          : 'luck alone covers everything from 0 to 100 %';
  switch (outcome) {
    case 'met from':
      return `the target is met from ${percent(x!)} of preclearance kept (${interval}).`;
    case 'met up to':
      return `the target is met up to ${percent(x!)} of preclearance kept (${interval}), and missed above.`;
    case 'always met':
      return 'the target is met even with no preclearance kept.';
    case 'never met':
      return 'the target is missed even with all preclearance kept.';
    case 'turns':
      return 'the target is met, missed and met again as preclearance is kept, so there is no one break-even.';
    case 'no data':
      return 'the metric has no value, because nothing crossed that it counts.';
  }
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
