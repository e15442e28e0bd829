/** The report's look in both colour schemes and in print; colours never stand alone for what they say. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1d2025; --muted: #5c626b; --rule: #d9d5cc; --paper: #faf9f6; --accent: #b93c0a; --observed: #1f5fbf; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e7e3; --muted: #a3a9b2; --rule: #3a4048; --paper: #121417; --accent: #ff9450; --observed: #8ab8ff; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 18px 60px; }
h1 { font-size: 26px; line-height: 1.25; } h2 { margin: 40px 0 8px; font-size: 20px; } h3 { margin: 20px 0 4px; font-size: 15px; }
.lead { font-size: 17px; } .note { border-left: 3px solid var(--accent); padding-left: 12px; }
.run { display: flex; flex-wrap: wrap; gap: 6px 28px; margin: 16px 0; } .run dt { color: var(--muted); font-size: 13px; } .run dd { margin: 0; }
figure { margin: 12px 0 18px; } figcaption { font-weight: 500; } figure svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12.5px system-ui, sans-serif; } svg .tick { fill: var(--muted); }
.grid { stroke: var(--rule); } .observed { fill: var(--observed); }
.interval { stroke: var(--accent); stroke-width: 2.5; }
.predicted { fill: var(--accent); stroke: var(--accent); stroke-width: 2; } .outside { fill: var(--paper); }
.naive { fill: none; stroke: var(--muted); stroke-width: 1.3; }
.legend { list-style: none; padding: 0; } .key { width: 14px; height: 14px; vertical-align: -2px; }
.swatch { display: inline-block; width: 14px; height: 9px; border-radius: 2px; }
.observed-swatch { background: var(--observed); } .predicted-swatch { background: var(--accent); border-radius: 5px; width: 10px; height: 10px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); padding: 4px 0; }
th, td { padding: 5px 12px 5px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th[scope=row] { font-weight: 500; min-width: 150px; } .number { white-space: nowrap; } td { min-width: 40px; } .when { min-width: 105px; }
code { font-size: 12px; color: var(--muted); } a { color: inherit; overflow-wrap: anywhere; }
@media print { figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;
