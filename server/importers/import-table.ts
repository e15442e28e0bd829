import type { AnyRow, Dataset } from '../model/rows.ts';
import { chooseLayout } from './choose-layout.ts';
import { ImportError } from './import-error.ts';
import type { Collected, ImportOptions } from './import-outcome.ts';
import type { Recognised, RowSink, Sample } from './layout.ts';
import { profileLayout } from './mapped/known-table.ts';
import { mappedLayout } from './mapped/mapped-layout.ts';
import { suggestMapping } from './mapped/suggest-mapping.ts';
import { openText } from './open-text.ts';
import { createPreview, type PreviewRecorder } from './preview.ts';
import { createProblemLog, type ProblemLog } from './problem-log.ts';
import { createQuality, type Quality } from './quality/quality.ts';
import { readRecords } from './read-records.ts';
import { createRejectLog, type RejectLog } from './rejects.ts';
import type { ImportTarget, Stage } from './target.ts';

/** What one file has brought so far. */
export interface Collector {
  /** Opens the stage, once the kind of row is known; the columns are those of the file. */
  open(dataset: Dataset, columns: readonly string[]): RowSink<AnyRow>;
  /** Reads one row, noting it for the preview. */
  take(cells: readonly string[], line: number, read: () => void): void;
  readonly log: ProblemLog;
  readonly rejects: RejectLog;
  /** Rows read. */
  readonly rows: number;
  /** Rows or values that were understood. */
  readonly added: number;
  /** All of these only after `open`. */
  readonly dataset: Dataset;
  readonly stage: Stage;
  readonly quality: Quality;
  preview(): ReturnType<PreviewRecorder['preview']>;
  discard(): void;
}

/** An empty collector for one file. */
export function createCollector(target: ImportTarget, { facilities }: ImportOptions): Collector {
  const log = createProblemLog();
  const rejects = createRejectLog();
  let opened: {
    readonly dataset: Dataset;
    readonly stage: Stage;
    readonly quality: Quality;
    readonly recorder: PreviewRecorder;
  } | null = null;
  let rows = 0;
  let added = 0;
  return {
    open: (dataset, columns) => {
      const stage = target.stage(dataset);
      const quality = createQuality(dataset, facilities);
      const recorder = createPreview(columns, {
        add: (row) => {
          added++;
          quality.add(row);
          stage.add(row);
        },
        skip: (problem, line) => {
          log.add(problem, line);
          rejects.add(problem, line);
        },
      });
      opened = { dataset, stage, quality, recorder };
      return recorder.sink;
    },
    take: (cells, line, read) => {
      rows++;
      opened!.recorder.take(cells, line, read);
    },
    log,
    rejects,
    get rows() {
      return rows;
    },
    get added() {
      return added;
    },
    get dataset() {
      return opened!.dataset;
    },
    get stage() {
      return opened!.stage;
    },
    get quality() {
      return opened!.quality;
    },
    preview: () => opened!.recorder.preview(),
    discard: () => opened?.stage.discard(),
  };
}

/** Reads a table, CSV or JSON, into the collector. */
export async function readTable(
  bytes: AsyncIterable<Buffer>,
  collector: Collector,
  options: ImportOptions,
): Promise<Collected> {
  const { fileName, mapping, maxTextBytes } = options;
  const { text, encoding, joined } = await openText(bytes, fileName, maxTextBytes);
  let header: readonly string[] | null = null;
  const read = await readRecords(text, fileName, {
    recognise: (sample) => recognise(sample, options),
    open: ({ dataset }, above) => {
      header = above.at(-1) ?? null;
      return collector.open(dataset, header ?? []);
    },
    take: collector.take,
  });
  const clauses = [read.why, joined(), `read as ${encoding()}`].filter((clause) => clause !== '').join('; ');
  const why = `${clauses[0]!.toUpperCase()}${clauses.slice(1)}.`;
  const { layout, profile = mapping?.name ?? null } = read.recognised;
  return { layout, why, encoding: encoding(), profile, rows: read.rows, repeated: 0, header };
}

/** By the mapping that was given, a remembered profile, a known layout, or names that need no mapping. */
function recognise(sample: Sample, options: ImportOptions): Recognised {
  const { fileName, facilities, mapping, profiles = [] } = options;
  if (mapping !== undefined) {
    const layout = mappedLayout(mapping.mapping, mapping.name ?? 'given');
    return layout.recognise(sample, facilities) as Recognised;
  }
  try {
    return chooseLayout(sample, facilities, fileName, [profileLayout(profiles)]);
  } catch (error) {
    if (!(error instanceof ImportError) || !MAPPABLE.has(error.code)) throw error;
    const suggestion = suggestMapping(sample, facilities);
    throw new ImportError(error.code, error.message, error, suggestion);
  }
}

/** Refusals of a table that could still be read if its columns were mapped. */
const MAPPABLE = new Set(['layout-unknown', 'column-missing', 'file-json']);
