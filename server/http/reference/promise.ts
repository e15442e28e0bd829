/** What the reference page says before the routes: one paragraph for each rule that holds for all of them. */
export const PROMISES: ReadonlyArray<{ readonly title: string; readonly paragraphs: readonly string[] }> = [
  {
    title: 'What will stay',
    paragraphs: [
      'Under /api/v1 no route, field, code or event is taken away or given another meaning or unit; what has to change in such a way comes under /api/v2, beside this.',
      'Answers may gain fields, problems may gain codes, and lists of words may gain words, so ignore what you do not know. Order of fields, sentences, titles and findings are for people and may change at any time.',
      'Figures may change with the version of the model, which each result names; a manifest tells whether they have. The order of events at one moment, and how much of a file is read before a refusal, are not promised.',
    ],
  },
  {
    title: 'Who may call',
    paragraphs: [
      'The server answers under its own name only. A route marked “changes” is refused to pages of other sites, by Origin and Sec-Fetch-Site; a program that sends neither is let in. What is not listed here is not answered.',
    ],
  },
  {
    title: 'Figures',
    paragraphs: [
      'Units are in the names of fields: waitMin, valueLostUsd, atMs (milliseconds since 1970, UTC). A share goes from 0 to 1. Where nothing was measured there is null, never 0. Every restricted scenario has a label that says it is hypothetical; show it wherever you show the number.',
    ],
  },
  {
    title: 'Problems',
    paragraphs: [
      'A refusal is application/problem+json (RFC 9457): detail is one sentence that says what, where, why and how to mend it; code is stable and the same in every language; requestId names the request in the log. Nothing is stored when a request is refused.',
      'Sentences, findings and labels are in Spanish where Accept-Language prefers it; codes, names and figures never are.',
    ],
  },
];
