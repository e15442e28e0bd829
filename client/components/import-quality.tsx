import type { QualityReport } from '../../server/contract/imports.ts';
import { fixedNumber } from '../format/number.ts';
import { importsWords } from '../i18n/imports.ts';
import { HourStrip } from './hour-strip.tsx';

const say = importsWords.quality;

/** What an analyst should know about a file; nothing of it is left out for that. */
export function ImportQuality({ quality }: { readonly quality: QualityReport | null }) {
  if (quality === null || quality.findings.length + quality.completeness.length === 0) return null;
  const { findings, completeness } = quality;
  return (
    <section class="import-part" data-testid="import-quality" aria-label={say.title}>
      <h4>{say.title}</h4>
      <ul class="quality-findings">
        {findings.map(({ code, kind, message, count, source }) => (
          <li key={`${code} ${message}`} data-kind={kind}>
            <strong>{say[kind]}</strong>{' '}
            {count === null ? message : say.counted(message, fixedNumber(count, 0))}
            {source !== null && <span class="import-note"> {say.source(source)}</span>}
          </li>
        ))}
      </ul>
      {completeness.length > 0 && (
        <>
          <h5>{say.hours}</h5>
          <div class="hour-strips">
            {completeness.map(({ series, shareByHour }) => (
              <HourStrip key={series} series={series} shareByHour={shareByHour} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
