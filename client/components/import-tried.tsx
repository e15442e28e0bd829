import type { ImportAnswer } from '../../server/contract/imports.ts';
import { importsWords } from '../i18n/imports.ts';
import type { Asked } from '../state/imports-api.ts';
import { ImportChoices } from './import-choices.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProblems } from './import-problems.tsx';
import { ImportQuality } from './import-quality.tsx';
import { MappingChange } from './mapping-change.tsx';
import { RejectsDownload } from './rejects-download.tsx';
import { ResultHeading } from './result-heading.tsx';

interface ImportTriedProps {
  readonly report: ImportAnswer;
  readonly asked: Asked;
}

/** What an import would do, what would be left out of it, and the button that does it. */
export function ImportTried({ report, asked }: ImportTriedProps) {
  return (
    <>
      <ResultHeading>{importsWords.tried(report.fileName)}</ResultHeading>
      <ImportCounts report={report} byMapping={asked.mapping !== null} />
      <ImportChoices report={report} asked={asked} />
      {report.preview !== null && <ImportPreview preview={report.preview} total={report.rows} />}
      <ImportProblems leftOut={report}>
        {report.hasRejects && <RejectsDownload asked={asked} />}
      </ImportProblems>
      <ImportQuality quality={report.quality} />
      <MappingChange report={report} asked={asked} />
    </>
  );
}
