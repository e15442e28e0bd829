import { inGroup, metric } from './metric-definition.ts';

/**
 * Metrics of the produce loads that crossed, by the tail first, then money by channel, then what is at risk. A load
 * counts by the moment it leaves, one that was never sent by when it was due. Losses are those that the stay at the
 * border causes: without it they would be zero.
 */
export const PRODUCE_METRICS = [
  ...inGroup('Produce: life and waste', [
    metric(
      'p99LifeUsedPct',
      'P99 produce life used',
      '% of life',
      '99th percentile over produce loads of the share of marketable life, counted from packing, used at the border.',
    ),
    metric('p95LifeUsedPct', 'P95 produce life used', '% of life', '95th percentile of the same shares.'),
    metric('p90LifeUsedPct', 'P90 produce life used', '% of life', '90th percentile of the same shares.'),
    metric('p50LifeUsedPct', 'Median produce life used', '% of life', 'Median of the same shares.'),
    metric('meanLifeUsedPct', 'Mean produce life used', '% of life', 'Mean of the same shares.'),
    metric(
      'loadsOver10Pct',
      'Loads losing over 10 % of life',
      '% of loads',
      'Share of produce loads that used more than a tenth of their life at the border.',
    ),
    metric(
      'unfitPct',
      'Produce too old on arrival',
      '% of produce',
      'Share of produce with less life left at the distribution centre than normal sale needs, whatever the cause.',
    ),
    metric(
      'wasteKgPerDay',
      'Produce wasted',
      'kg a day',
      'Thrown away by the time of sale because of the stay; rejected loads are apart.',
    ),
    metric('rejectedLoadsPerDay', 'Loads rejected', 'loads a day', 'Loads rejected because of the stay.'),
  ]),
  ...inGroup('Produce: cost of the stay', [
    metric(
      'valueLostUsdPerDay',
      'Produce value lost',
      'USD a day',
      'Waste, price discount and rejection that the stay at the border causes, over all produce loads that crossed.',
    ),
    metric('wasteUsdPerDay', 'Loss by waste', 'USD a day', 'Value of what is wasted.'),
    metric(
      'discountUsdPerDay',
      'Loss by price discount',
      'USD a day',
      'Lower price for the greater age of what is still sold; nothing for what is wasted or rejected.',
    ),
    metric(
      'rejectionUsdPerDay',
      'Loss by rejection',
      'USD a day',
      'Value less salvage of loads that the stay pushes over 15 % defects (PACA good arrival, 15-8-5).',
    ),
    metric(
      'fuelUsdPerDay',
      'Reefer fuel',
      'USD a day',
      'Fuel that units of produce loads burn at the border.',
    ),
    metric(
      'driverUsdPerDay',
      'Drivers and detention',
      'USD a day',
      'Drayage hours of produce loads at the border, and hours for which the US truck waits.',
    ),
    metric(
      'missedOrdersUsdPerDay',
      'Missed orders',
      'USD a day',
      'Charges on produce that is delivered late and still sold.',
    ),
    metric(
      'delayCostUsdPerDay',
      'Total cost of the stay',
      'USD a day',
      'Sum of value lost, fuel, drivers and detention, and missed orders of produce loads.',
    ),
    metric(
      'usCostUsdPerDay',
      'Total, borne in the US',
      'USD a day',
      'The part of that total on the US side.',
    ),
    metric('mexicoCostUsdPerDay', 'Total, borne in Mexico', 'USD a day', 'The rest of that total.'),
  ]),
  ...inGroup('Produce: at risk', [
    metric(
      'atRiskUsdPerDay',
      'Mexican export revenue at risk',
      'USD a day',
      'Value of produce loads that were late, rejected or never sent: an exposure, not a loss, and not in the total.',
    ),
    metric(
      'lateLoadsPerDay',
      'Produce loads late',
      'loads a day',
      'Loads at the border for too long to be on time.',
    ),
    metric(
      'neverSentLoadsPerDay',
      'Produce loads never sent',
      'loads a day',
      'Produce trips due here that baulked, were not sent, gave up or were still under way at the end.',
    ),
  ]),
  ...inGroup('Avocado apart', [
    metric(
      'avocadoP95LifeUsedPct',
      'P95 avocado life used',
      '% of life',
      '95th percentile over avocado loads; no value where none crossed.',
    ),
    metric('avocadoLifeUsedPct', 'Mean avocado life used', '% of life', 'Mean over avocado loads.'),
    metric('avocadoValueLostUsdPerDay', 'Avocado value lost', 'USD a day', 'Value lost by avocado loads.'),
    metric('avocadoWasteKgPerDay', 'Avocado wasted', 'kg a day', 'Waste of avocado loads.'),
    metric(
      'avocadoAtRiskUsdPerDay',
      'Avocado revenue at risk',
      'USD a day',
      'The part of avocado loads in it.',
    ),
  ]),
] as const;

export type ProduceMetricKey = (typeof PRODUCE_METRICS)[number]['key'];
