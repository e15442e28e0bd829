import type { ComponentChildren } from 'preact';
import { reportWords as say } from '../i18n/report.ts';
import { printPage } from '../state/print-page.ts';

interface ReportActionsProps {
  /** Begins the names of its parts in tests. */
  readonly id: string;
  readonly name: string;
  readonly reportHref: string;
  readonly about: string;
  /** Further links. */
  readonly children: ComponentChildren;
}

/** A report to read, to print or to send, and what else can be taken along. */
export function ReportActions({ id, name, reportHref, about, children }: ReportActionsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are links and a button
    <div class="run-actions" role="group" aria-label={name}>
      <a class="button" href={reportHref} target="_blank" rel="noopener" data-testid={`${id}-report`}>
        {say.report}
      </a>
      <button type="button" data-testid={`${id}-print`} onClick={() => printPage(reportHref)}>
        {say.print}
      </button>
      {children}
      <span class="result-note">{about}</span>
    </div>
  );
}
