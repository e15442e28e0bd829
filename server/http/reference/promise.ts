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
      'The server answers under its own name only. A route marked “changes” is refused to pages of other sites, by Origin and Sec-Fetch-Site; a program that sends neither is let in. Where the server was started with a token, every request carries it as Authorization: Bearer, or as the cookie of a page that was let in. What is not listed here is not answered.',
    ],
  },
  {
    title: 'Figures',
    paragraphs: [
      'Units are in the names of fields: waitMin, valueLostUsd, atMs (milliseconds since 1970, UTC). A share goes from 0 to 1. Where nothing was measured there is null, never 0. Every restricted scenario has a label that says it is hypothetical; show it wherever you show the number.',
    ],
  },
  {
    title: 'Lists and rows',
    paragraphs: [
      'Lists are newest first and answered in pages: limit says how many items, next goes back as after, nextUrl is the address of the next page, and both are null on the last. The form of next may change; what comes in meanwhile is on no later page.',
      'Where CSV and NDJSON are named, format=csv or ndjson, or Accept, gives rows in place of the JSON. Parts of parts are columns such as baseline.meanWaitMin; text that a spreadsheet would run as a formula has an apostrophe before it.',
    ],
  },
  {
    title: 'Long work',
    paragraphs: [
      'A run is answered with 202 before anything is simulated. Its address tells status and progress from 0 to 1, DELETE cancels it, and the server runs one after the other. An import is answered when it is done; send X-Import-Key to watch and to cancel it meanwhile.',
      'Send an Idempotency-Key with what may be sent twice: within 24 hours the same request is answered as before, with Idempotency-Replayed, and done once; another request with the key is refused. A refusal uses up no key.',
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
