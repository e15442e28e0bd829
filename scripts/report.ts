import { readCatalogue } from '../server/catalogue.ts';
import { MOST_COMPARED } from '../server/contract/compared-runs.ts';
import { bundle } from '../server/report/bundle.ts';
import { comparisonPage, comparisonTable } from '../server/report/comparison.ts';
import { type Report, reportOf } from '../server/report/report.ts';
import { reportPage } from '../server/report/report-html.ts';
import type { ReportLanguage } from '../server/report/words/words.ts';
import { PAPERS, type Paper, printPdf } from './print-pdf.ts';
import { reportPath, writeWhole } from './report-file.ts';
import { reportedRun } from './reported-run.ts';
import { UsageError } from './usage-error.ts';

export interface ReportOptions {
  readonly html?: boolean;
  readonly pdf?: boolean;
  readonly bundle?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
  /** That of all commands. */
  readonly lang: ReportLanguage;
  readonly paper: string;
  readonly bom?: boolean;
}

const FORMS = ['html', 'pdf', 'bundle', 'csv'] as const;

/** `garita report`: a run as a brief, or several beside each other, in a file or on standard output. */
export async function runReportCommand(runs: readonly string[], options: ReportOptions): Promise<void> {
  const asked = asForm(options, runs.length);
  const path = options.out === undefined ? null : reportPath(options.out);
  if (path === null && (asked.form === 'pdf' || asked.form === 'bundle') && process.stdout.isTTY)
    throw new UsageError(`A ${asked.form} is no text for a terminal, so name a file with --out.`);
  const catalogue = readCatalogue();
  const reports = runs.map((run) => reportOf(reportedRun(run), catalogue));
  const content = await made(reports, asked);
  if (path === null) process.stdout.write(content);
  else writeWhole(path, content);
}

interface Asked {
  readonly form: (typeof FORMS)[number];
  readonly language: ReportLanguage;
  readonly paper: Paper;
  readonly bom: boolean;
}

async function made(
  reports: readonly Report[],
  { form, language, paper, bom }: Asked,
): Promise<string | Uint8Array> {
  const [report] = reports;
  if (form === 'bundle') return bundle(report!, { language, bom });
  if (form === 'csv') return comparisonTable(reports);
  const { html } = reports.length > 1 ? comparisonPage(reports, language) : reportPage(report!, language);
  return form === 'html' ? html : printPdf(html, paper);
}

/** What options ask for. Throws UsageError. */
function asForm(options: ReportOptions, runs: number): Asked {
  const [form = 'html', ...more] = FORMS.filter((one) => options[one]);
  if (more.length > 0)
    throw new UsageError(`A report has one form: give --${form} or --${more.join(' or --')}, not both.`);
  if (runs > MOST_COMPARED)
    throw new UsageError(`A report compares two to ${MOST_COMPARED} runs, so name fewer of them.`);
  if (runs > 1 && form === 'bundle')
    throw new UsageError('A bundle is of one run, so name one, or leave out --bundle to compare several.');
  if (runs === 1 && form === 'csv')
    throw new UsageError(
      'Tables of one run come with --bundle; --csv compares several, so name two to four runs.',
    );
  const papers = Object.keys(PAPERS) as Paper[];
  const paper = papers.find((one) => one === options.paper);
  if (paper === undefined)
    throw new UsageError(`--paper ${options.paper} is not one of ${papers.join(', ')}.`);
  if (options.bom && form !== 'bundle')
    throw new UsageError('--bom is about the tables of a bundle, so give --bundle with it.');
  return { form, language: options.lang, paper, bom: options.bom === true };
}
