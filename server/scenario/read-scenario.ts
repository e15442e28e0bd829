import type { z } from 'zod';
import { type Fault, locatedYaml, type Path, pathText, valueAt } from '../located-yaml.ts';
import { nearestName } from '../model/assumptions/nearest-name.ts';
import { migrated } from './migrate-scenario.ts';
import { type KnownToScenarios, scenarioProblems } from './scenario-problems.ts';
import { type ScenarioFile, scenarioJsonSchema, scenarioSchema } from './scenario-schema.ts';
import { expectedAt, keysAt, wordsAt } from './schema-at.ts';

/** A scenario that cannot be used; the message names every fault by file, line and column. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly code: 'scenario-unknown' | 'scenario-invalid' | 'scenario-read-only' | 'scenario-name';
  /** By line and column of the text, in that order; empty where no place is at fault. */
  readonly faults: readonly Fault[];

  constructor(code: ScenarioError['code'], message: string, faults: readonly Fault[] = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}

export interface ReadScenario {
  readonly scenario: ScenarioFile;
  /** What was changed because the file is of an older version, one sentence each. */
  readonly notes: readonly string[];
}

const SHOWN = 20;

/** A scenario from its YAML or JSON; `where` names the file in errors. Throws ScenarioError. */
export function parseScenario(where: string, text: string, known: KnownToScenarios): ReadScenario {
  const located = locatedYaml(text);
  if ('faults' in located) throw invalid(where, located.faults);
  const { content: written, placeOf, keyPlaceOf } = located;
  const { content, notes } = migrated(written);
  const parsed = scenarioSchema.safeParse(content);
  const problems: readonly Problem[] = parsed.success
    ? scenarioProblems(parsed.data, known)
    : parsed.error.issues.flatMap((issue) => inWords(issue, content));
  if (problems.length > 0)
    throw invalid(
      where,
      problems.map(({ path, message, ofKey }) => ({
        ...(ofKey ? keyPlaceOf(path) : placeOf(path)),
        message: path.length === 0 ? message : `${pathText(path)}: ${message}`,
      })),
    );
  return { scenario: parsed.data!, notes };
}

interface Problem {
  readonly path: Path;
  readonly message: string;
  /** Whether the key is at fault, not what stands behind it. */
  readonly ofKey?: boolean;
}

const SCHEMA = scenarioJsonSchema();

function inWords(issue: z.core.$ZodIssue, content: unknown): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      ofKey: true,
      message: `is no key here; did you mean ${nearestName(key, keysAt(SCHEMA, path))}?`,
    }));
  if (issue.code === 'custom') return [{ path, message: issue.message }];
  const value = valueAt(content, path);
  if (value === undefined) return [{ path, message: `is missing: give ${expectedAt(SCHEMA, path)}` }];
  const words = wordsAt(SCHEMA, path);
  const hint = words.length > 0 ? `; did you mean ${nearestName(String(value), words)}?` : '';
  const shown = JSON.stringify(value).slice(0, 40);
  return [{ path, message: `${shown} is not ${expectedAt(SCHEMA, path)}${hint}` }];
}

function invalid(where: string, faults: readonly Fault[]): ScenarioError {
  const inOrder = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const shown = inOrder
    .slice(0, SHOWN)
    .map(({ line, column, message }) => `${where}:${line}:${column}: ${message}`);
  const more = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more`] : [];
  return new ScenarioError('scenario-invalid', [...shown, ...more].join('\n'), inOrder);
}
