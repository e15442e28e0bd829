import { type Forecast, type ForecastPlan, forecast } from '../model/study/forecast.ts';

/** Forecasts one facility in a worker thread. */
// biome-ignore lint/style/noDefaultExport: the worker host calls the default export
export default function runTask(plan: ForecastPlan): Forecast {
  return forecast(plan);
}
