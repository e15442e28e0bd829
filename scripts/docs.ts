import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { filesOf } from '../server/assumptions.ts';
import { readCatalogue } from '../server/catalogue.ts';
import { LIVE_EVENTS, LIVE_REQUESTS } from '../server/contract/live-events.ts';
import { ALL_ROUTES } from '../server/http/documented/all-routes.ts';
import { DEFINITIONS } from '../server/method/definitions.ts';
import { assumptionsOf } from '../server/model/assumptions/assumption.ts';
import { scenarioJsonSchema } from '../server/scenario/scenario-schema.ts';
import { markdownOfCommands } from './docs/commands.ts';
import { markdownTable } from './docs/markdown.ts';
import { markdownOfSchema } from './docs/schema.ts';
import { EXIT_MEANINGS } from './exit-codes.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

interface Topic {
  readonly about: string;
  readonly text: (program: Command) => string;
}

/** By name; all but the tutorial are made from what the program itself goes by. */
const TOPICS: Readonly<Record<string, Topic>> = {
  tutorial: {
    about: 'from a downloaded BTS file to a compared, verified, exported study in ten minutes',
    text: () => readFileSync(new URL('docs/tutorial.md', import.meta.url), 'utf8'),
  },
  commands: { about: 'every command with its arguments and options', text: markdownOfCommands },
  scenario: {
    about: 'every key of a scenario file',
    text: () => markdownOfSchema('Scenario files', scenarioJsonSchema()),
  },
  metrics: { about: 'every metric, with its unit and what it means', text: metrics },
  assumptions: {
    about: 'every figure on which results rest, with range, grade and source',
    text: assumptions,
  },
  routes: { about: 'every route of the HTTP API; its reference page is /api', text: routes },
  events: { about: 'every event of the live stream', text: events },
  'exit-codes': { about: 'what a command says to the shell', text: exitCodes },
};

/** `garita docs [TOPIC]`: a topic as Markdown on standard output. */
export function docsCommand(name: string | undefined, program: Command): void {
  if (name === undefined) {
    const rows = Object.entries(TOPICS).map(([topic, { about }]) => [topic, about]);
    process.stdout.write(table(['Topic', 'What it tells'], rows, [0, 1]));
    return;
  }
  const topic = Object.hasOwn(TOPICS, name) ? TOPICS[name] : undefined;
  if (topic === undefined)
    throw new UsageError(`There is no topic ${name}; choose from ${Object.keys(TOPICS).join(', ')}.`);
  process.stdout.write(topic.text(program));
}

function metrics(): string {
  const groups = Map.groupBy(DEFINITIONS, ({ group }) => group);
  const parts = [...groups].map(
    ([group, definitions]) =>
      `## ${group}\n\n${markdownTable(
        ['Key', 'Name', 'Unit', 'Meaning'],
        definitions.map(({ key, label, unit, definition }) => [`\`${key}\``, label, unit ?? '', definition]),
      )}`,
  );
  return `# Metrics and terms\n\n${parts.join('\n')}`;
}

function assumptions(): string {
  const rows = assumptionsOf(filesOf(readCatalogue())).map(({ path, value, range, unit, grade, source }) => [
    `\`${path}\``,
    typeof value === 'number' ? String(value) : JSON.stringify(value),
    range === null ? '' : range.join(' to '),
    unit,
    grade,
    source,
  ]);
  return `# Assumptions\n\n${markdownTable(['Path', 'Value', 'Range', 'Unit', 'Grade', 'Source'], rows)}`;
}

function routes(): string {
  const groups = Map.groupBy(ALL_ROUTES, ({ group }) => group);
  const parts = [...groups].map(
    ([group, documented]) =>
      `## ${group}\n\n${markdownTable(
        ['Route', 'What it does', 'Answers'],
        documented.map(({ method, path, summary, answers }) => [
          `\`${method} ${path}\``,
          summary,
          Object.entries(answers)
            .map(([status, { describe }]) => `${status}: ${describe}`)
            .join(' '),
        ]),
      )}`,
  );
  return `# HTTP\n\nA server answers the same with every schema at /api, and as OpenAPI at /api/v1/openapi.json.\n\n${parts.join('\n')}`;
}

function events(): string {
  const sent = Object.entries(LIVE_REQUESTS).map(([name, { summary }]) => [
    `\`${name}\``,
    'to the server',
    summary,
  ]);
  const heard = Object.entries(LIVE_EVENTS).map(([name, { summary }]) => [
    `\`${name}\``,
    'to the page',
    summary,
  ]);
  return `# Live stream (socket.io)\n\n${markdownTable(['Event', 'Sent', 'What it is'], [...sent, ...heard])}`;
}

function exitCodes(): string {
  const rows = Object.entries(EXIT_MEANINGS).map(([code, meaning]) => [code, meaning]);
  return `# Exit codes\n\n${markdownTable(['Code', 'Meaning'], rows)}`;
}
