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
} as const;
