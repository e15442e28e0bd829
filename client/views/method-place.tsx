import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Method } from '../../server/contract/method.ts';
import { HypotheticalTag } from '../components/hypothetical-tag.tsx';
import { MethodChanges } from '../components/method-changes.tsx';
import { MethodEvents } from '../components/method-events.tsx';
import { MethodFit } from '../components/method-fit.tsx';
import { MethodLinks } from '../components/method-links.tsx';
import {
  MethodChecklist,
  MethodChecks,
  MethodDefinitions,
  MethodFigures,
} from '../components/method-tables.tsx';
import { methodWords as say } from '../i18n/method.ts';
import { API, fetchMethod, sentenceOf } from '../state/api.ts';

type Section = keyof typeof say.sections;
const SECTIONS = Object.keys(say.sections) as Section[];

/** How the model works, what it was held against, and where it fails. */
export function MethodPlace() {
  const [method, setMethod] = useState<Method | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    fetchMethod().then(setMethod, (error: unknown) => setProblem(sentenceOf(error)));
  }, []);
  useEffect(() => {
    if (method !== null) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [method]);
  return (
    <div class="method" data-testid="method">
      {method !== null && <Contents />}
      <div class="method-text">
        <header>
          <h2>{say.title}</h2>
          <p>
            {method !== null && say.intro(method.modelVersion)} <a href={`${API}/method`}>{say.asData}</a>
            {' · '}
            <a href="/api">{say.reference}</a>
          </p>
        </header>
        {problem !== null && <p role="alert">{problem}</p>}
        {problem === null && method === null && <p role="status">{say.loading}</p>}
        {method !== null &&
          SECTIONS.map((section) => (
            <MethodSection key={section} id={section}>
              {CONTENT[section](method)}
            </MethodSection>
          ))}
      </div>
    </div>
  );
}

const CONTENT: Readonly<Record<Section, (method: Method) => ComponentChildren>> = {
  hypothetical: ({ hypothetical }) => <Sentences of={hypothetical} />,
  model: ({ description }) => (
    <dl class="method-parts">
      {description.map(({ title, paragraphs, links }) => (
        <div key={title}>
          <dt>{title}</dt>
          {paragraphs.map((paragraph) => (
            <dd key={paragraph}>{paragraph}</dd>
          ))}
          <dd>
            <MethodLinks links={links} />
          </dd>
        </div>
      ))}
    </dl>
  ),
  fit: ({ calibration }) => <MethodFit calibration={calibration} />,
  events: ({ backtest }) => <MethodEvents backtest={backtest} />,
  checks: ({ checks }) => <MethodChecks checks={checks} />,
  limits: ({ limits }) => <Sentences of={limits} />,
  changes: ({ changes }) => <MethodChanges changes={changes} />,
  definitions: ({ definitions }) => <MethodDefinitions definitions={definitions} />,
  figures: ({ grades, sources }) => <MethodFigures grades={grades} sources={sources} />,
  checklist: ({ checklist }) => <MethodChecklist checklist={checklist} />,
};

function Contents() {
  return (
    <nav class="method-contents" aria-label={say.contents}>
      <ol>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{say.sections[section]}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface MethodSectionProps {
  readonly id: Section;
  readonly children: ComponentChildren;
}

function MethodSection({ id, children }: MethodSectionProps) {
  return (
    <section class="method-section" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {say.sections[id]} {id === 'hypothetical' && <HypotheticalTag />}
      </h3>
      {children}
    </section>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul class="method-sentences">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
