import type { WhatIfResult } from '../../server/contract/api.ts';
import { type WhyStep, type WhySteps, whySteps } from '../findings/why-steps.ts';
import { policyWords } from '../i18n/policy.ts';

const say = policyWords.why;

/** Why the scenario of a result differs: by stage in minutes, by channel in dollars; nothing for results without it. */
export function Why({ result }: { readonly result: WhatIfResult }) {
  const { why, metrics } = result;
  if (why === undefined) return null;
  const verdictOf = (key: string) => metrics.find(({ metric }) => metric === key)?.verdict;
  return (
    <section class="why" aria-labelledby="why-title" data-testid="why">
      <h4 id="why-title">{say.title}</h4>
      <div class="why-columns">
        <Waterfall
          title={say.stages}
          steps={whySteps(why.minutesPerTruck, verdictOf('meanCrossingTimeMin'))}
        />
        <Waterfall title={say.channels} steps={whySteps(why.usdPerDay, verdictOf('delayCostUsdPerDay'))} />
      </div>
      <p class="result-note">{say.note}</p>
    </section>
  );
}

function Waterfall({ title, steps }: { readonly title: string; readonly steps: WhySteps | null }) {
  if (steps === null)
    return (
      <div>
        <p class="why-name">{title}</p>
        <p class="empty">{say.noValue}</p>
      </div>
    );
  const { sentence, ends, parts, total } = steps;
  return (
    <table class="why-table">
      <caption>
        <span class="why-name">{title}</span>
        <span>{ends}.</span> <span>{sentence}</span>
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{say.step}</th>
          <td />
          <th scope="col">{say.contribution}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <StepRow key={part.key} step={part} />
        ))}
      </tbody>
      <tfoot>
        <StepRow step={total} />
      </tfoot>
    </table>
  );
}

/** The bar repeats the number beside it, so that readers of the screen hear the number alone. */
function StepRow({ step }: { readonly step: WhyStep }) {
  const { name, text, contribution, startPct, widthPct } = step;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="why-axis" aria-hidden="true">
        <span
          class={contribution < 0 ? 'why-bar why-bar-less' : 'why-bar'}
          style={{ marginLeft: `${startPct}%`, width: `${widthPct}%` }}
        />
      </td>
      <td class="number">{text}</td>
    </tr>
  );
}
