/** An opened run as something to hand on. */
export const en = {
  group: 'Hand this run on',
  report: 'Report',
  print: 'Print the report',
  bundle: 'Bundle (ZIP)',
  about: 'The report is one page that opens anywhere; the bundle adds tables, scenario and manifest.',
  comparison: {
    group: 'Hand this comparison on',
    csv: 'Metrics (CSV)',
    about: 'The report is one page that opens anywhere; the table has every metric of every run.',
  },
} as const;
