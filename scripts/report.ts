import { readCatalogue } from '../server/catalogue.ts';
import { bundle } from '../server/report/bundle.ts';
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
  readonly out?: string;
  /** That of all commands. */
  readonly lang: ReportLanguage;
  readonly paper: string;
  readonly bom?: boolean;
}

const FORMS = ['html', 'pdf', 'bundle'] as const;

/** `garita report`: a run as a brief, in a file or on standard output. */
export async function runReportCommand(run: string, options: ReportOptions): Promise<void> {
  const asked = asForm(options);
  const path = options.out === undefined ? null : reportPath(options.out);
  if (path === null && asked.form !== 'html' && process.stdout.isTTY)
    throw new UsageError(`A ${asked.form} is no text for a terminal, so name a file with --out.`);
  const content = await made(reportOf(reportedRun(run), readCatalogue()), asked);
  if (path === null) process.stdout.write(content);
  else writeWhole(path, content);
}

interface Asked {
  readonly form: (typeof FORMS)[number];
  readonly language: ReportLanguage;
  readonly paper: Paper;
  readonly bom: boolean;
}

async function made(report: Report, { form, language, paper, bom }: Asked): Promise<string | Uint8Array> {
  if (form === 'bundle') return bundle(report, { language, bom });
  const { html } = reportPage(report, language);
  return form === 'html' ? html : printPdf(html, paper);
}

/** What options ask for. Throws UsageError. */
function asForm(options: ReportOptions): Asked {
  const [form = 'html', ...more] = FORMS.filter((one) => options[one]);
  if (more.length > 0)
    throw new UsageError(`A report has one form: give --${form} or --${more.join(' or --')}, not both.`);
  const papers = Object.keys(PAPERS) as Paper[];
  const paper = papers.find((one) => one === options.paper);
  if (paper === undefined)
    throw new UsageError(`--paper ${options.paper} is not one of ${papers.join(', ')}.`);
  if (options.bom && form !== 'bundle')
    throw new UsageError('--bom is about the tables of a bundle, so give --bundle with it.');
  return { form, language: options.lang, paper, bom: options.bom === true };
}
