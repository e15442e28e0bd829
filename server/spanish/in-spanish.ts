import { OWN_POLICIES } from '../contract/written-interval.ts';
import { readJson } from '../data-file.ts';
import { type Phrase, phraseBook, type Translate } from './phrase-book.ts';
import { ASSUMPTION_NOTE_PHRASES } from './phrases/assumption-notes.ts';
import { ASSUMPTION_TITLE_WORDS } from './phrases/assumption-titles.ts';
import { CALIBRATION_PHRASES } from './phrases/calibration.ts';
import { CHECK_PHRASES } from './phrases/checks.ts';
import { COMMAND_LINE_PHRASES } from './phrases/command-line.ts';
import { DEFINITION_PHRASES } from './phrases/definitions.ts';
import { EVENT_PHRASES } from './phrases/events.ts';
import { FIGURE_NOTE_PHRASES } from './phrases/figure-notes.ts';
import { HELP_COMMAND_PHRASES } from './phrases/help-commands.ts';
import { HELP_EXAMPLE_PHRASES } from './phrases/help-examples.ts';
import { HELP_OPTION_PHRASES } from './phrases/help-options.ts';
import { HELP_REFUSAL_PHRASES } from './phrases/help-refusals.ts';
import { HELP_WORDS } from './phrases/help-words.ts';
import { HOLIDAY_PHRASES } from './phrases/holidays.ts';
import { IMPORT_READING_PHRASES } from './phrases/import-reading.ts';
import { IMPORT_REFUSAL_PHRASES } from './phrases/import-refusals.ts';
import { IMPORT_ROW_PHRASES } from './phrases/import-rows.ts';
import { LATE_REFUSAL_PHRASES } from './phrases/late-refusals.ts';
import { METHOD_CHECKLIST_PHRASES } from './phrases/method-checklist.ts';
import { METHOD_MODEL_PHRASES } from './phrases/method-model.ts';
import { METRIC_PHRASES } from './phrases/metrics.ts';
import { MODEL_COMMAND_PHRASES } from './phrases/model-commands.ts';
import { POLICY_PHRASES } from './phrases/policies.ts';
import { PRINTED_RESULT_PHRASES } from './phrases/printed-results.ts';
import { PROBLEM_PAGE_PHRASES_A_TO_K } from './phrases/problem-pages-a-k.ts';
import { PROBLEM_PAGE_PHRASES_L_TO_Z } from './phrases/problem-pages-l-z.ts';
import { PROBLEM_PHRASES } from './phrases/problems.ts';
import { IMPORT_PROBLEM_PHRASES } from './phrases/problems-of-imports.ts';
import { QUALITY_NOTE_PHRASES } from './phrases/quality-notes.ts';
import { REFERENCE_CROSSING_PHRASES } from './phrases/reference-crossings.ts';
import { REFERENCE_PROMISE_PHRASES } from './phrases/reference-promises.ts';
import { REFERENCE_RUN_PHRASES } from './phrases/reference-runs.ts';
import { RESULT_PHRASES } from './phrases/results.ts';
import { SCENARIO_FAULT_PHRASES } from './phrases/scenario-faults.ts';
import { SETTING_PHRASES } from './phrases/settings.ts';
import { STORAGE_PHRASES } from './phrases/storage.ts';
import { UNIT_PHRASES } from './phrases/units.ts';
import { UPKEEP_PHRASES } from './phrases/upkeep.ts';
import { USAGE_PHRASES } from './phrases/usage.ts';
import { STUDY_USAGE_PHRASES } from './phrases/usage-of-studies.ts';

/** Fields that hold words for people; all others are names, codes and figures, which no language changes. */
const TEXT_FIELDS = new Set([
  'answer',
  'assumed',
  'beforeLawText',
  'citation',
  'commodity',
  'definition',
  'demandSource',
  'detail',
  'error',
  'facilityName',
  'figures',
  'finding',
  'fix',
  'group',
  'happened',
  'heldOutDates',
  'hypothetical',
  'label',
  'layout',
  'leavesOut',
  'limits',
  'means',
  'message',
  'note',
  'paragraphs',
  'reason',
  'scenario',
  'sentence',
  'series',
  'solver',
  'source',
  'start',
  'summary',
  'text',
  'title',
  'unit',
  'what',
  'why',
]);

/** Crossings, presets and the like go by their own names. */
const NAMES: readonly Phrase[] = uniqueNames([
  ...['ports.json', 'policy.json', 'commodities.json'].map(readJson),
  OWN_POLICIES,
]);

/** Words of the server in Mexican Spanish; what has no translation stays as it is. */
export const spanishOf: Translate = phraseBook([
  ...NAMES,
  ...ASSUMPTION_NOTE_PHRASES,
  ...CALIBRATION_PHRASES,
  ...CHECK_PHRASES,
  ...COMMAND_LINE_PHRASES,
  ...DEFINITION_PHRASES,
  ...EVENT_PHRASES,
  ...FIGURE_NOTE_PHRASES,
  ...IMPORT_READING_PHRASES,
  ...IMPORT_REFUSAL_PHRASES,
  ...IMPORT_ROW_PHRASES,
  ...QUALITY_NOTE_PHRASES,
  ...HELP_COMMAND_PHRASES,
  ...HELP_EXAMPLE_PHRASES,
  ...HELP_OPTION_PHRASES,
  ...HELP_REFUSAL_PHRASES,
  ...HELP_WORDS,
  ...HOLIDAY_PHRASES,
  ...METHOD_CHECKLIST_PHRASES,
  ...METHOD_MODEL_PHRASES,
  ...METRIC_PHRASES,
  ...POLICY_PHRASES,
  ...PROBLEM_PHRASES,
  ...RESULT_PHRASES,
  ...STORAGE_PHRASES,
  ...UPKEEP_PHRASES,
  ...USAGE_PHRASES,
  ...PRINTED_RESULT_PHRASES,
  ...MODEL_COMMAND_PHRASES,
  ...SCENARIO_FAULT_PHRASES,
  ...SETTING_PHRASES,
  ...LATE_REFUSAL_PHRASES,
  ...PROBLEM_PAGE_PHRASES_A_TO_K,
  ...PROBLEM_PAGE_PHRASES_L_TO_Z,
  ...REFERENCE_PROMISE_PHRASES,
  ...REFERENCE_CROSSING_PHRASES,
  ...REFERENCE_RUN_PHRASES,
  ...IMPORT_PROBLEM_PHRASES,
  ...STUDY_USAGE_PHRASES,
  ...UNIT_PHRASES,
]);

/** An answer with its words in Spanish, in the same shape. */
export function inSpanish(answer: unknown): unknown {
  return translated(answer, false);
}

function translated(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string') return isText ? spanishOf(value) : value;
  if (Array.isArray(value)) return value.map((item) => translated(item, isText));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => [
      field,
      field === 'title' && 'path' in value
        ? spanishTitle(String(held))
        : translated(held, TEXT_FIELDS.has(field) || (field === 'name' && 'id' in value)),
    ]),
  );
}

/** The title of an assumption, which is read off its path: `Facilities, pharr, lanes, FAST`. */
function spanishTitle(title: string): string {
  return title
    .split(', ')
    .map((word) => ASSUMPTION_TITLE_WORDS.get(word) ?? word)
    .join(', ');
}

/** Every pair `{ en, es }` of some data, each English text once. */
function uniqueNames(data: readonly unknown[]): Phrase[] {
  const names = new Map<string, string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { en, es } = value as { readonly en?: unknown; readonly es?: unknown };
    if (typeof en === 'string' && typeof es === 'string') names.set(en, names.get(en) ?? es);
    else Object.values(value).forEach(collect);
  };
  data.forEach(collect);
  return [...names];
}
