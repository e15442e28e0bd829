import { METRICS, type MetricKey } from '../server/model/study/facility-metrics.ts';
import { UsageError } from './usage-error.ts';

/** The metric that an option names; `said` is how the option was typed. */
export function metricNamed(key: string, said: string): MetricKey {
  const metric = METRICS.find((one) => one.key === key);
  if (metric) return metric.key;
  throw new UsageError(`${said} names no metric; choose from ${METRICS.map((one) => one.key).join(', ')}.`);
}

/** A metric's label and unit, such as `P90 wait, min`. */
export function metricTitle(key: MetricKey): string {
  const { label, unit } = METRICS.find((metric) => metric.key === key)!;
  return `${label}, ${unit}`;
}

/** A number with as many decimals as its size deserves; a dash for null. */
export function numberText(value: number | null, isSigned = false): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const isZero = Number(text.replaceAll(',', '')) === 0;
  if (isZero) return text.replace('-', '');
  return isSigned && value > 0 ? `+${text}` : text;
}

/** One JSON document. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
