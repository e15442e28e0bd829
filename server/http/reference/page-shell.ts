import { type Html, html } from '../../report/html.ts';
import type { Language, Say } from './page-language.ts';

interface Shell {
  readonly title: string;
  readonly lead: string;
  readonly language: Language;
  readonly say: Say;
  /** The address of the same page, without `?lang=`. */
  readonly path: string;
  readonly contents?: Html;
}

/** A page of the reference, without scripts, with a link to itself in the other language. */
export function pageShell({ title, lead, language, say, path, contents }: Shell, main: Html): string {
  const [other, name] = language === 'en' ? ['es', 'Español'] : ['en', 'English'];
  const page = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Garita: ${title}</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<a class="skip" href="#main">${say('Skip to the reference')}</a>
<header>
<p><a href="/">Garita</a> · <a href="/method">${say('Method')}</a> · <a href="/api?lang=${language}">${say('HTTP reference')}</a> · <a href="/api/v1/openapi.json">OpenAPI 3.1</a> · <a href="${path}?lang=${other!}" hreflang="${other!}" lang="${other!}">${name!}</a></p>
<h1>${title}</h1>
<p>${lead}</p>
</header>
${contents ?? html``}
<main id="main">
${main}
</main>
</body>
</html>
`;
  return `<!doctype html>\n${page.html}`;
}
