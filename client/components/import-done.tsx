import type { ImportAnswer } from '../../server/contract/imports.ts';
import { fixedNumber } from '../format/number.ts';
import { importsWords } from '../i18n/imports.ts';
import { rejectsAddress } from '../state/imports-api.ts';
import { ImportCounts } from './import-counts.tsx';
import { ImportProblems } from './import-problems.tsx';
import { ImportQuality } from './import-quality.tsx';
import { ResultHeading } from './result-heading.tsx';

/** What an import did. */
export function ImportDone({ report }: { readonly report: ImportAnswer }) {
  const { batchId, hasRejects } = report;
  return (
    <>
      <ResultHeading>
        {importsWords.done(report.fileName, fixedNumber(report.tookMs / 1000, 1))}
      </ResultHeading>
      <ImportCounts report={report} />
      <ImportProblems leftOut={report}>
        {batchId !== null && hasRejects && (
          <p class="rejects">
            <a href={rejectsAddress(batchId)} download>
              {importsWords.rejects}
            </a>{' '}
            <span class="import-note">{importsWords.rejectsWhy}</span>
          </p>
        )}
      </ImportProblems>
      <ImportQuality quality={report.quality} />
    </>
  );
}
