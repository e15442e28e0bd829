import type { TornadoResult } from '../server/contract/studies.ts';
import { VIEWS, type View } from '../server/contract/study-options.ts';
import { runAskedTornado } from '../server/jobs/run-request.ts';
import type { TornadoBar } from '../server/model/uncertainty/tornado.ts';
import { askedOf } from './asked-what-if.ts';
import { metricNamed, metricTitle, numberText } from './metric-text.ts';
import { withStudy } from './open-study.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { progressLine } from './progress-line.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface TornadoOptions extends OutputOptions {
  readonly port?: string;
  readonly withdraw?: string;
  readonly policy?: string;
  readonly from?: string;
  readonly metric: string;
  readonly of: string;
  readonly match?: string;
  readonly days?: string;
  readonly replications?: string;
  readonly seed?: string;
  /** Each `path=value`. */
  readonly assume?: readonly string[];
}

/** `garita tornado`: which assumptions move a metric of a what-if most, each alone from its P10 to its P90. */
export async function runTornadoCommand(
  scenario: string | undefined,
  options: TornadoOptions,
): Promise<void> {
  outputOf(options);
  const metric = metricNamed(options.metric, `--metric ${options.metric}`);
  const of = viewNamed(options.of);
  const asked = askedOf(scenario, options);
  const whatIf = { ...asked.request, replications: asked.request.replications ?? REPLICATIONS };
  await withStudy(whatIf, asked.catalogue, async (study) => {
    const result = await runAskedTornado(
      { kind: 'tornado', whatIf, metric, of, match: options.match },
      { ...study, onProgress: progressLine() },
    );
    const { name } = study.catalogue.facilityById.get(whatIf.portId)!;
    print(options, {
      text: () => describe(result, name.en, asked.lines),
      document: () => result,
      records: () => ({ columns: COLUMNS, rows: result.bars.map((bar) => record(bar, result)) }),
    });
  });
}

const REPLICATIONS = 5;

const COLUMNS = [
  'path',
  'p10',
  'p90',
  'at_p10_mean',
  'at_p90_mean',
  'swing_mean',
  'swing_half_width_95',
  'verdict',
  'turns',
  'is_tied_with_above',
  'metric',
  'unit',
  'label',
];

function record(bar: TornadoBar, { metric, unit, label }: TornadoResult) {
  const { path, p10, p90, atP10, atP90, swing, verdict, turns, isTiedWithAbove } = bar;
  const ends = [atP10.mean, atP90.mean, swing.mean, swing.halfWidth95];
  return [path, p10, p90, ...ends, verdict, turns, isTiedWithAbove, metric, unit, label];
}

function viewNamed(text: string): View {
  const view = VIEWS.find((name) => name === text);
  if (view) return view;
  throw new UsageError(`--of ${text} is not one of ${VIEWS.join(', ')}.`);
}

const SHOWN = 20;
const BAR_WIDTH = 24;
const OF: Readonly<Record<View, string>> = {
  baseline: 'with preclearance as it is',
  scenario: 'in the scenario',
  difference: 'by which the scenario changes it',
};

function describe(result: TornadoResult, facilityName: string, assumptions: readonly string[]): string {
  const { request, asStated, bars, unmoved } = result;
  const head = [
    `${metricTitle(result.metric)}, ${OF[result.of]}, at ${facilityName}: ${numberText(asStated.mean)} ± ${numberText(asStated.halfWidth95)} as stated.`,
    result.label,
    '',
    `Scenario      ${result.scenario}`,
    `Runs          ${request.days} day${request.days === 1 ? '' : 's'}, ${request.replications} replications, seed ${request.seed}, all on the same luck`,
    ...assumptions,
    '',
  ];
  const widest = Math.max(...bars.map(sizeOf));
  const rows = bars.slice(0, SHOWN).map((bar) => row(bar, widest));
  const body = rows.length === 0 ? 'No assumption moves it.\n' : table(HEAD, rows, [0, 6, 7]);
  const rest = bars.length - rows.length;
  const foot = [
    'Each assumption alone goes from its P10 to its P90; the swing is P90 − P10 ± its paired 95 % half-width.',
    ...(bars.some(({ isTiedWithAbove }) => isTiedWithAbove)
      ? ['= its swing cannot be told apart from that of the line above.']
      : []),
    ...(rest > 0 ? [`${rest} more with narrower swings are in --json.`] : []),
    ...(unmoved.length > 0 ? [`${unmoved.length} assumptions moved nothing at all.`] : []),
  ];
  return `${head.join('\n')}\n${body}\n${foot.join('\n')}\n`;
}

const HEAD = ['Assumption', 'P10', 'P90', 'at P10', 'at P90', 'Swing', '', 'It'];

function row(bar: TornadoBar, widest: number): string[] {
  const { path, p10, p90, atP10, atP90, swing, verdict, turns, isTiedWithAbove } = bar;
  const length = widest > 0 ? Math.round((BAR_WIDTH * sizeOf(bar)) / widest) : 0;
  const says: Readonly<Record<typeof verdict, string>> = {
    higher: 'rises with it',
    lower: 'falls with it',
    'cannot be told apart': 'cannot be told apart',
    'no data': 'has no value at one end',
  };
  return [
    `${isTiedWithAbove ? '= ' : '  '}${path}`,
    String(Number(p10.toPrecision(3))),
    String(Number(p90.toPrecision(3))),
    numberText(atP10.mean),
    numberText(atP90.mean),
    `${numberText(swing.mean, true)} ± ${numberText(swing.halfWidth95)}`,
    '█'.repeat(length),
    turns ? 'turns in between' : says[verdict],
  ];
}

function sizeOf({ swing }: TornadoBar): number {
  return Math.abs(swing.mean ?? 0);
}
