import type { ChecklistSection, Method, ModelChecks } from '../../server/contract/method.ts';
import { checksFinding, tightest } from '../findings/method-findings.ts';
import { dayName } from '../format/time.ts';
import { methodWords } from '../i18n/method.ts';
import { DataTable } from './data-table.tsx';
import { MethodLinks } from './method-links.tsx';
import { SourceLink } from './source-link.tsx';

/** What the engine was held against, by family. */
export function MethodChecks({ checks }: { readonly checks: ModelChecks }) {
  const say = methodWords.checks;
  return (
    <>
      <p data-testid="checks-finding">{checksFinding(checks)}</p>
      <DataTable
        name={say.table}
        testId="method-checks"
        head={[
          say.family,
          { number: say.passed },
          say.tightest,
          { number: say.expected },
          { number: say.measured },
          { number: say.tolerance },
        ]}
        rows={checks.families.map((family) => {
          const { title, unit, expected, measured, tolerance } = tightest(family);
          return [
            say.families[family.family],
            `${family.checks.filter(({ passed }) => passed).length}/${family.checks.length}`,
            unit === '' ? title : `${title}, ${unit}`,
            significant(expected),
            significant(measured),
            significant(tolerance, 2),
          ];
        })}
      />
      <p class="result-note">
        {say.provenance(dayName(checks.date), checks.modelVersion)} {!checks.isCurrent && methodWords.stale}
      </p>
    </>
  );
}

export function MethodDefinitions({ definitions }: Pick<Method, 'definitions'>) {
  const say = methodWords.definitions;
  return (
    <>
      {[...Map.groupBy(definitions, ({ group }) => group)].map(([group, terms]) => (
        <DataTable
          key={group}
          name={group}
          head={[group, say.unit, say.definition]}
          rows={terms.map(({ label, unit, definition }) => [label, unit, definition])}
        />
      ))}
    </>
  );
}

/** How solid the figures are, and where they come from. */
export function MethodFigures({ grades, sources }: Pick<Method, 'grades' | 'sources'>) {
  const say = methodWords.figures;
  const all = grades.reduce((sum, { figures }) => sum + figures, 0);
  const guesses = grades.find(({ grade }) => grade === 'G')?.figures ?? 0;
  return (
    <>
      <p data-testid="figures-finding">{say.finding(guesses, all)}</p>
      <DataTable
        name={say.grade}
        head={[say.grade, say.meaning, { number: say.count }]}
        rows={grades.map(({ grade, means, figures }) => [grade, means, String(figures)])}
      />
      <details>
        <summary>{say.more(sources.length)}</summary>
        <DataTable
          name={say.source}
          head={[say.source, { number: say.year }, say.file, { number: say.count }, say.grades]}
          rows={sources.map(({ title, url, year, file, figures, grades: of }) => [
            <SourceLink key={title} title={title} url={url ?? null} />,
            String(year),
            file,
            String(figures),
            of.join(' '),
          ])}
        />
      </details>
    </>
  );
}

export function MethodChecklist({ checklist }: { readonly checklist: readonly ChecklistSection[] }) {
  const say = methodWords.checklist;
  return (
    <>
      <p>{say.intro}</p>
      <details>
        <summary>{say.all(checklist.reduce((sum, { items }) => sum + items.length, 0))}</summary>
        {checklist.map(({ title, items }) => (
          <DataTable
            key={title}
            name={title}
            head={[title, say.answer]}
            rows={items.map(({ number, title: item, answer, links }) => [
              `${number} ${item}`,
              <>
                {answer} <MethodLinks links={links} />
              </>,
            ])}
          />
        ))}
      </details>
    </>
  );
}

function significant(value: number, digits = 5): string {
  return String(Number(value.toPrecision(digits)));
}
