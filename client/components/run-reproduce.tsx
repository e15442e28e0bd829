import { Fragment } from 'preact';
import type { Run, WhatIfResult } from '../../server/contract/api.ts';
import { commandLine } from '../../server/contract/command-line.ts';
import { scenarioFileName, scenarioText } from '../../server/contract/scenario-file.ts';
import { NOTHING } from '../format/number.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import { API } from '../state/api.ts';
import { saveFile } from '../state/save-file.ts';
import { CopiedText } from './copied-text.tsx';

const say = runWords.reproduce;

interface RunReproduceProps {
  readonly run: Run;
  readonly result: WhatIfResult;
}

/** What brings a run back: its command line, its scenario file, and what it rests on. */
export function RunReproduce({ run, result }: RunReproduceProps) {
  const { request } = run;
  const line = commandLine(request);
  const file = scenarioFileName(request);
  const scenario = scenarioText(request, result.scenario ?? pageWords.whatIf.title);
  const facts = [
    [say.seed, String(request.seed)],
    [say.replications, String(result.stopping?.replications ?? request.replications)],
    [say.model, result.modelVersion],
    [say.demand, `${result.demandMonth}, ${result.demandSource}`],
    [say.figures, result.figures],
    [say.hash, result.resultHash],
  ] as const;
  return (
    <div class="reproduce" data-testid="run-reproduce">
      <p>{say.intro}</p>
      {line !== null && <CopiedText title={say.command} text={line} testId="cli-line" />}
      <CopiedText title={say.scenario} text={scenario} testId="scenario-text" />
      <p class="result-note">{say.scenarioUse(file)}</p>
      <CopiedText title={say.address} text={location.href} testId="run-address" />
      <div>
        <h4>{say.facts}</h4>
        <dl class="facts">
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value ?? NOTHING}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
      <p>
        <a href={`${API}/runs/${run.id}/manifest`} download={`garita-run-${run.id}-manifest.json`}>
          {say.manifest}
        </a>{' '}
        <span class="result-note">{say.manifestUse}</span>
      </p>
      <div class="run-actions">
        <button
          type="button"
          data-testid="save-scenario"
          onClick={() => saveFile(new Blob([scenario], { type: 'application/yaml' }), file)}
        >
          {say.saveScenario}
        </button>
        <button type="button" data-testid="download-json" onClick={() => download(run.id, result)}>
          {say.download}
        </button>
      </div>
    </div>
  );
}

function download(id: number, result: WhatIfResult): void {
  const content = new Blob([`${JSON.stringify(result, null, 2)}\n`], { type: 'application/json' });
  saveFile(content, `garita-what-if-${id}-${result.request.portId}.json`);
}
