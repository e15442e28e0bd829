/** Sentences of what a chart can be taken away as. */
export const en = {
  menu: (title: string) => `Take away: ${title}`,
  label: 'Export',
  csv: 'CSV',
  png: 'PNG',
  json: 'JSON',
  link: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'Copy the address of the page by hand',
  scenario: (share: string, since: string) =>
    `Restricted: ${share} of preclearance withdrawn since ${since}. Hypothetical: no effect of the December 2020 law on cargo was ever observed.`,
  taken: (from: string, to: string) => `Simulated time ${from} to ${to}.`,
  madeBy: (address: string) => `Garita, ${address}`,
  csvAll: 'CSV, all hours',
  row: 'row',
  series: 'series',
  low: 'low end',
  high: 'high end',
  credit:
    'Truck counts: US Customs and Border Protection and the Bureau of Transportation Statistics, public domain. Cite as: Garita, with this address and date.',
  shown: (moment: string) => `Taken from the page on ${moment}.`,
  modelled: (label: string) => `Restricted: ${label}`,
} as const;
