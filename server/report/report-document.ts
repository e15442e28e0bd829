import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { type Html, html } from './html.ts';
import { reportStyle } from './report-style.ts';
import type { ReportLanguage, ReportWords } from './words/words.ts';

/** A report as one document that asks nothing of any host and runs no script. */
export interface ReportPage {
  readonly html: string;
  /** What a browser may do with it, as its own header or that of a server says. */
  readonly contentSecurityPolicy: string;
}

type Around = Parameters<typeof reportStyle>[0] & {
  readonly language: ReportLanguage;
  readonly title: string;
};

/** What a report says, as a page with a style and a policy of its own. */
export function reportDocument(main: Html, { language, title, head, foot }: Around): ReportPage {
  const style = reportStyle({ head, foot });
  const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'`;
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
${main}
</body>
</html>
`;
  return { html: document.html, contentSecurityPolicy };
}

/** In UTC, since a run belongs to no place. */
export function madeText(madeAtMs: number | null, { locale }: ReportWords): string | null {
  if (madeAtMs === null) return null;
  return DateTime.fromMillis(madeAtMs, { zone: 'utc', locale }).toFormat("d LLLL yyyy, HH:mm 'UTC'");
}

/** `Hypothetical: no effect …` without its first word, which stands before it as a tag. */
export function withoutTag(label: string): string {
  const said = label.replace(/^[^:]{3,14}: /, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
