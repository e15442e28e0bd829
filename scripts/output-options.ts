import type { Command } from 'commander';
import type { Output } from './output.ts';

/** Adds the options by which the form of a result is chosen. */
export function withOutput(command: Command, usual: Output = 'table'): Command {
  return command
    .option('--output <form>', `table, csv, json or ndjson (default: ${usual})`)
    .option('--json', 'the same as --output json: one JSON document')
    .option('--ndjson', 'the same as --output ndjson: one JSON object a line')
    .option('--bom', 'begin CSV so that Excel reads it as UTF-8');
}
