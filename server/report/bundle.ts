import { strToU8, zipSync } from 'fflate';
import { HYPOTHETICAL_STATEMENTS } from '../method/limits.ts';
import { saidIn } from './grounds-sections.ts';
import type { Report } from './report.ts';
import { reportPage } from './report-html.ts';
import { resultTables } from './result-tables.ts';
import { dictionary, tableCsv } from './table-columns.ts';
import { type ReportLanguage, reportWords } from './words/words.ts';

export interface BundleOptions {
  readonly language: ReportLanguage;
  /** Begins each table with a byte-order mark, by which Excel tells that it is UTF-8. */
  readonly bom?: boolean;
}

/** A run with all that it rests on as one ZIP: report, tables with their dictionary, scenario, manifest. */
export function bundle(report: Report, options: BundleOptions): Uint8Array {
  const files = bundleFiles(report, options);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
    // A ZIP has local times: the first that it can name is the same bytes in every zone.
    mtime: new Date(1980, 0, 1),
  });
}

/** Its files by name, in the order in which they are of use. */
export function bundleFiles(
  report: Report,
  { language, bom = false }: BundleOptions,
): Record<string, string> {
  const { run } = report;
  const tables = resultTables(report);
  const [columns, rows] = dictionary(tables, run.results);
  const files = {
    'report.html': reportPage(report, language).html,
    ...Object.fromEntries(
      tables.map((table) => [
        `${table.name}.csv`,
        tableCsv(
          table.columns.map(({ name }) => name),
          table.rows,
          { bom },
        ),
      ]),
    ),
    'columns.csv': tableCsv(columns, rows, { bom }),
    ...run.scenarioFiles,
    ...(run.manifest === null ? {} : { 'manifest.json': json(run.manifest) }),
    'result.json': json({
      id: run.key,
      scenario: run.manifest?.scenario?.content ?? null,
      results: run.results,
      manifest: run.manifest,
    }),
  };
  return { 'README.txt': readme(report, Object.keys(files), language), ...files };
}

function readme({ run }: Report, names: readonly string[], language: ReportLanguage): string {
  const words = reportWords(language);
  const say = saidIn(language);
  const { bundle: its, cite, manifest } = words;
  const labels = [...new Set(run.results.map(({ label }) => say(label)))];
  const told = [
    `Garita · ${words.brief}`,
    ...run.results.map(({ finding }) => say(finding)),
    ...labels,
    [its.files, ...names.map((name) => `${name.padEnd(24)} ${its.about[name] ?? its.scenario}`)].join('\n'),
    its.numbers,
    [
      manifest.reproduce,
      `  ${run.command}`,
      ...(run.manifest === null ? [] : [manifest.verify, '  npx garita verify manifest.json']),
    ].join('\n'),
    HYPOTHETICAL_STATEMENTS.map(say).join('\n'),
    `${cite.credits}\n${cite.label}`,
  ];
  return `${told.join('\n\n')}\n`;
}

function json(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
