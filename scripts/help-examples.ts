/** What a command line does, for each command by its path; help leads with these. The first are of the program itself. */
export const EXAMPLES: Readonly<Record<string, ReadonlyArray<readonly [line: string, meaning: string]>>> = {
  '': [
    ['garita import Border_Crossing_Entry_Data.csv --allow-rejects', 'take in a download from BTS'],
    [
      'garita what-if --port pharr --withdraw 0.6',
      '60 % of preclearance withdrawn at Pharr, against baseline',
    ],
    ['garita what-if --port otay-mesa --policy S2', 'the law as written, against baseline'],
    ['garita run essay-implemented --save study', 'a scenario of data/scenarios, kept in a folder'],
    [
      'garita compare essay-leverage essay-implemented',
      'two scenarios on the same trucks with the same luck',
    ],
    ['garita verify study/manifest.json', 'the same again: is every byte the same?'],
    ['garita report study/result.json --out brief.html', 'a run as a brief to hand on'],
    ['garita doctor', 'is all there that Garita needs?'],
    ['garita docs tutorial', 'from a downloaded file to a compared, verified study in ten minutes'],
    ['garita sweep --help', 'every command has examples of its own'],
  ],
  import: [
    [
      'garita import Border_Crossing_Entry_Data.csv --allow-rejects',
      'a download from BTS, plain or gzip; rows with faults are left out',
    ],
    ['garita import counts.csv --dry-run', 'what it would create and update; nothing is stored'],
    [
      'garita import gates.csv --map mapping.json --save-profile laredo-gates',
      'a table of your own, remembered by its header',
    ],
    ['curl -s https://example.org/file.csv | garita import -', 'the same from standard input'],
  ],
  imports: [
    ['garita imports list', 'what was imported, newest first'],
    ['garita imports undo 3', 'take import 3 back'],
  ],
  'imports list': [['garita imports list --output csv', 'the same as a table for a spreadsheet']],
  'imports undo': [['garita imports undo 3', 'take import 3 back']],
  undo: [['garita undo 3', 'take import 3 back; garita imports list numbers them']],
  export: [
    ['garita export', 'the tables that there are'],
    [
      'garita export crossing --where port=pharr --from 2026-05',
      'trucks counted at Pharr since May 2026, as CSV',
    ],
    [
      'garita export trade --from 2024-01 --to 2025-01 --output ndjson',
      'trade counted in 2024, one JSON object a line',
    ],
  ],
  profiles: [['garita profiles list', 'the profiles that are kept']],
  'profiles list': [['garita profiles list', 'the profiles that are kept']],
  'profiles show': [['garita profiles show laredo-gates > mapping.json', 'a mapping to start another from']],
  'profiles remove': [['garita profiles remove laredo-gates', 'forget how such tables are read']],
  'what-if': [
    [
      'garita what-if --port pharr --withdraw 0.6',
      '60 % of preclearance withdrawn at Pharr, against baseline',
    ],
    ['garita what-if --port otay-mesa --policy S2', 'the law as written, against baseline'],
    [
      'garita what-if --port pharr --withdraw 0.6 --precision 2',
      'until the difference of the P90 wait is known to ± 2 min',
    ],
    ['garita what-if --port pharr --withdraw 0.6 --uncertainty', 'with 80 % intervals over what is guessed'],
    [
      'garita what-if --port pharr --withdraw 0.6 --why',
      'at which stage trucks wait longer, and what it costs',
    ],
  ],
  tornado: [
    ['garita tornado --port pharr --withdraw 0.6', 'which guesses move the P90 wait most'],
    [
      'garita tornado essay-implemented --port otay-mesa --metric valueLostUsdPerDay',
      'which guesses move value lost most in a scenario',
    ],
  ],
  solve: [
    [
      "garita solve --port otay-mesa --target 'p90WaitMin<=45'",
      'how much preclearance keeps the P90 wait within 45 min',
    ],
  ],
  assumptions: [
    ['garita assumptions --grade G --match ucp', 'what is guessed about joint processing (UCP)'],
    ['garita assumptions --output csv', 'every figure with its source, for a spreadsheet'],
  ],
  policy: [
    ['garita policy', 'the levers of the law, clause by clause'],
    [
      'garita policy --preset S2 --port otay-mesa',
      'what each lever of a reading of the law leaves of preclearance there',
    ],
  ],
  run: [
    ['garita run essay-implemented --save study', 'a scenario of data/scenarios, kept in a folder'],
    ['garita run mine.yaml --replications 100', 'a scenario of your own, with more repetitions'],
    ['garita run study.ts', 'a study script in TypeScript, which imports garita/study'],
  ],
  sweep: [
    ['garita sweep mine.yaml --vary share=0:1:5', 'at 0, 25, 50, 75 and 100 % withdrawn'],
    ['garita sweep mine.yaml --vary share=0:1:20 --save sweep --resume', 'go on where Ctrl-C stopped it'],
  ],
  compare: [
    [
      'garita compare essay-leverage essay-implemented',
      'two scenarios on the same trucks with the same luck',
    ],
  ],
  verify: [['garita verify study/manifest.json', 'the same again: is every byte the same?']],
  report: [
    ['garita report 3 --pdf --out brief.pdf', 'run 3 of the database as a PDF on letter paper'],
    ['garita report 3 5 --out compared.html', 'runs 3 and 5 beside each other, difference first'],
    [
      'garita report study/result.json --bundle --out brief.zip --lang es',
      'a saved run in Spanish, with its tables',
    ],
  ],
  scenario: [
    ['garita scenario list', 'the scenarios that ship'],
    ['garita scenario new mine.yaml', 'a scenario to start from'],
  ],
  'scenario list': [['garita scenario list', 'the scenarios that ship']],
  'scenario show': [['garita scenario show essay-implemented', 'a scenario with its comments']],
  'scenario validate': [['garita scenario validate mine.yaml', 'each fault with its line and column']],
  'scenario new': [['garita scenario new mine.yaml', 'a scenario to start from']],
  'scenario migrate': [['garita scenario migrate old.yaml > new.yaml', 'an old file in the form of today']],
  'scenario schema': [
    ['garita scenario schema > scenario.schema.json', 'for an editor that checks as you write'],
  ],
  checks: [['garita checks --family erlang-b,laws', 'two families of checks']],
  backtest: [
    ['garita backtest --all --html backtest.html', 'every real disruption, predicted, scored and drawn'],
    ['garita backtest mine.yaml', 'an event file of your own'],
  ],
  calibrate: [['garita calibrate --port pharr', 'capacity and arrivals by hour, fitted to posted waits']],
  serve: [['garita serve --port 8080', 'on http://127.0.0.1:8080 instead of 4410']],
  db: [
    ['garita db backup', 'a verified copy beside the database'],
    ['garita db restore backup.db', 'that copy in the place of the database'],
  ],
  'db backup': [['garita db backup /mnt/disk/garita.db', 'a verified copy on another disk']],
  'db restore': [
    ['garita db restore backup.db --yes', 'a backup in the place of the database, without a question'],
  ],
  'db drill': [['garita db drill', 'would the backup bring everything back?']],
  'db migrate': [['garita db migrate', 'before a new version is first started']],
  'db prune': [['garita db prune --runs-older-than 90', 'without the runs of more than three months ago']],
  'db sizes': [['garita db sizes', 'what takes up how much room']],
  doctor: [['garita doctor --deep', 'every page and row of the database too']],
  completion: [['source <(garita completion bash)', 'for this session; in ~/.bashrc for all']],
  docs: [
    ['garita docs', 'the topics that there are'],
    ['garita docs tutorial', 'from a downloaded file to a compared, verified study in ten minutes'],
  ],
};
