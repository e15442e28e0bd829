/** What stands at the head and the foot of every printed page, left and right; the page number is added. */
export interface PageMargins {
  readonly head: readonly [string, string];
  /** The words about the page number, as in `page 2 of 4`. */
  readonly foot: readonly [string, readonly [string, string]];
}

/** The look of a report: on a screen in both colour schemes, on paper of any size black on white with heads and feet. */
export function reportStyle({ head, foot }: PageMargins): string {
  const [footText, [page, of]] = foot;
  return `${LOOK}
@page { margin: 18mm 15mm 16mm;
@top-left { content: ${quoted(head[0])}; font: 8pt system-ui, sans-serif; color: #5c626b; }
@top-right { content: ${quoted(head[1])}; font: 600 8pt system-ui, sans-serif; color: #a23609; }
@bottom-left { content: ${quoted(footText)}; font: 8pt ui-monospace, monospace; color: #5c626b; }
@bottom-right { content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages); font: 8pt system-ui, sans-serif; color: #5c626b; } }
`;
}

/** A string of CSS, in which nothing ends the string or the style. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n<]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

const LOOK = `
:root { color-scheme: light dark; --ink: #1d2025; --muted: #5c626b; --rule: #dcd8d0; --paper: #faf9f6; --surface: #ffffff; --accent: #b93c0a; --soft: #fcefe7; --baseline: #6f757e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e7e3; --muted: #a3a9b2; --rule: #353b43; --paper: #121417; --surface: #191c20; --accent: #ff9450; --soft: #2c1f16; --baseline: #9aa1ab; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1000px; margin: 0 auto; padding: 28px 18px 64px; }
.brand { margin: 0; color: var(--muted); font-size: 13px; letter-spacing: .04em; }
h1 { margin: 6px 0 12px; font-size: 25px; line-height: 1.28; text-wrap: pretty; } h2 { margin: 32px 0 8px; font-size: 18px; } h3 { margin: 20px 0 4px; font-size: 15px; }
p { margin: 8px 0; } ul { margin: 8px 0; padding-left: 20px; } li { margin: 3px 0; }
.label { border-left: 4px solid var(--accent); background: var(--soft); padding: 8px 12px; } .label strong { text-transform: uppercase; letter-spacing: .05em; font-size: 13px; margin-right: 6px; }
.findings { font-size: 17px; } .scope { margin: -4px 0 12px; color: var(--muted); } .short { white-space: nowrap; } .small { color: var(--muted); font-size: 13px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 8px 28px; margin: 10px 0; } .facts dt { color: var(--muted); font-size: 13px; } .facts dd { margin: 0; overflow-wrap: anywhere; } .facts div:last-child:nth-child(3n + 1) { grid-column: 1 / -1; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 13.5px; font-variant-numeric: tabular-nums; margin: 10px 0; }
caption { text-align: left; font-weight: 600; font-size: 15px; padding: 6px 0; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; } th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-weight: 500; font-size: 12.5px; vertical-align: bottom; } th[scope=row] { font-weight: 500; } tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
.group th { padding-top: 12px; color: var(--muted); font-weight: 600; } th.number, td.number { text-align: right; white-space: nowrap; } .untold { color: var(--muted); } .told { white-space: nowrap; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr)); gap: 0 32px; align-items: start; }
figure { margin: 14px 0; } figcaption { margin-bottom: 4px; } figure svg { display: block; width: 100%; height: auto; } figure .small { margin: 4px 0 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: 0 32px; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg .tick { fill: var(--muted); font-size: 11.5px; } svg .name { font-weight: 600; } svg .name.scenario { fill: var(--accent); }
.grid { stroke: var(--rule); } .zero { stroke: var(--muted); }
.band { fill: var(--baseline); fill-opacity: .22; } .band.scenario { fill: var(--accent); fill-opacity: .2; }
.line { fill: none; stroke: var(--baseline); stroke-width: 1.8; stroke-dasharray: 4 2.5; } .line.scenario { stroke: var(--accent); stroke-width: 2; stroke-dasharray: none; }
.gap { fill: var(--accent); fill-opacity: .75; }
.interval { stroke: var(--accent); stroke-width: 2.2; } .dot { fill: var(--accent); stroke: var(--accent); stroke-width: 2; } .dot.hollow { fill: var(--paper); }
rect.before { fill: var(--baseline); } rect.step { fill: var(--accent); fill-opacity: .55; } rect.after { fill: var(--accent); }
code { font: 12.5px ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; } .line { display: block; } code.line { display: block; padding: 8px 10px; border: 1px solid var(--rule); background: var(--surface); }
pre { overflow-x: auto; font-size: 12px; } summary { cursor: pointer; color: var(--muted); } a { color: inherit; overflow-wrap: anywhere; }
.sources { columns: 2 340px; column-gap: 32px; font-size: 13px; } .sources li { break-inside: avoid; margin: 7px 0; } .print-only { display: none; }
@media print {
:root { color-scheme: light; --ink: #000; --muted: #4d535b; --rule: #cfcac1; --paper: #fff; --surface: #fff; --accent: #a23609; --soft: #fff; --baseline: #6f757e; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { font-size: 9.5pt; line-height: 1.4; } main { max-width: none; padding: 0; } .brand { display: none; }
h1 { margin-top: 0; font-size: 15pt; } h2 { margin: 14pt 0 4pt; font-size: 12pt; } h3 { font-size: 10pt; } p, ul { margin: 4pt 0; }
.small, .facts dt, .sources { font-size: 8pt; } table { font-size: 8.3pt; margin: 5pt 0; } caption { font-size: 10pt; padding: 2pt 0; } thead th { font-size: 8pt; } th, td { padding: 1.6pt 8pt 1.6pt 0; }
.facts { grid-template-columns: repeat(3, 1fr); gap: 3pt 16pt; margin: 4pt 0; } .findings { font-size: 11pt; } code, pre { font-size: 7.8pt; }
.figures { grid-template-columns: 1fr 1fr; gap: 0 18pt; } .columns { grid-template-columns: repeat(3, 1fr); gap: 0 16pt; } .sources { columns: 2; }
.scroll { overflow: visible; } figure { margin: 6pt 0; } figure, tr, .label, .facts div, code.line { break-inside: avoid; } h2, h3, caption, figcaption { break-after: avoid; } thead { display: table-header-group; }
.sources li { margin: 2pt 0; } .annex, .crossing { break-before: page; } .screen-only { display: none; } .print-only { display: block; } a { text-decoration: none; }
}
`;
