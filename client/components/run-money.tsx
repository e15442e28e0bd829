import { useState } from 'preact/hooks';
import type { WhatIfResult } from '../../server/contract/api.ts';
import {
  byChannel,
  byCommodity,
  byProgramme,
  type MoneyMeasure,
  moneyFinding,
  totalOf,
  trucksOf,
} from '../findings/money-parts.ts';
import { runWords } from '../i18n/run.ts';
import { MoneyDifferences } from './money-differences.tsx';
import { MoneyTable } from './money-table.tsx';

const say = runWords.money;

/** What the stay costs in both worlds: by channel, by commodity, and the time of all trucks by programme. */
export function RunMoney({ result }: { readonly result: WhatIfResult }) {
  const [measure, setMeasure] = useState<MoneyMeasure>('total');
  const { costByCommodity, timeByClass, metrics, label } = result;
  if (costByCommodity === undefined || timeByClass === undefined)
    return <p class="empty">{runWords.missing}</p>;
  const commodities = byCommodity(costByCommodity);
  const loads = trucksOf(commodities);
  const total = totalOf(commodities, loads);
  const programmes = byProgramme(timeByClass);
  const channels = byChannel(costByCommodity);
  const verdict = metrics.find(({ metric }) => metric === 'delayCostUsdPerDay')?.verdict;
  return (
    <>
      <p data-testid="money-finding">
        {commodities.length === 0 ? say.none : moneyFinding(channels, total, verdict)}
      </p>
      <fieldset class="segments">
        <legend class="field-label">{say.show}</legend>
        {(Object.keys(say.measures) as MoneyMeasure[]).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={measure === one}
            data-testid={`money-${one}`}
            onClick={() => setMeasure(one)}
          >
            {say.measures[one]}
          </button>
        ))}
      </fieldset>
      {commodities.length > 0 && (
        <>
          <MoneyTable
            name={say.channels}
            of={say.channel}
            parts={channels}
            total={total}
            {...{ measure, label }}
          />
          <div class="money-part">
            <MoneyTable
              name={say.commodities}
              of={say.commodity}
              parts={commodities}
              total={total}
              {...{ measure, label }}
            />
            <MoneyDifferences
              id="money-commodities"
              title={say.commodities}
              parts={costByCommodity.map(({ commodityId, total: of }) => ({
                name: commodities.find(({ key }) => key === commodityId)!.name,
                difference: of.difference,
              }))}
              result={result}
            />
          </div>
          <p class="result-note">{say.note}</p>
        </>
      )}
      {programmes.length === 0 ? (
        <p class="empty">{say.noTrucks}</p>
      ) : (
        <div class="money-part">
          <MoneyTable
            name={say.programmes}
            of={say.programme}
            parts={programmes}
            total={totalOf(programmes, trucksOf(programmes))}
            {...{ measure, label }}
          />
          <MoneyDifferences
            id="money-programmes"
            title={say.programmes}
            parts={timeByClass.map(({ vehicleClass, total: of }) => ({
              name: say.classNames[vehicleClass] ?? vehicleClass,
              difference: of.difference,
            }))}
            result={result}
          />
        </div>
      )}
      <p class="result-note">{say.programmesNote}</p>
    </>
  );
}
