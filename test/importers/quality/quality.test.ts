import { expect, test } from 'vitest';
import type { QualityReport } from '../../../server/contract/imports.ts';
import { createQuality } from '../../../server/importers/quality/quality.ts';
import type { AnyRow, CrossingRow, Dataset, WaitRow } from '../../../server/model/rows.ts';
import { facilities } from '../import-text.ts';

const context = { layout: 'test', importedAtMs: Date.UTC(2026, 10, 24), repeated: 0, indistinct: 0 };

function qualityOf(dataset: Dataset, rows: readonly AnyRow[]): QualityReport {
  const quality = createQuality(dataset, facilities);
  for (const row of rows) quality.add(row);
  return quality.report(context);
}

/** A truck at Pharr, which opens at 7 on weekdays; March 2026 begins on a Sunday, by clocks six hours behind UTC. */
function truck(localTime: string, stayMin = 30, more: Partial<CrossingRow> = {}): CrossingRow {
  const joinedAtS = Date.parse(`${localTime}-06:00`) / 1000;
  return {
    facilityId: 'pharr',
    laneKind: 'standard',
    truckRef: '',
    joinedAtS,
    primaryAtS: joinedAtS + 60,
    releasedAtS: joinedAtS + stayMin * 60,
    isLoaded: null,
    commodity: null,
    timeReading: 'unique',
    line: 2,
    ...more,
  };
}

const codes = ({ findings }: QualityReport) => findings.map(({ code, count }) => [code, count]);

test('the hours that have trucks are local, and a share is of the days on which the facility is open', () => {
  const { completeness } = qualityOf('crossing', [
    truck('2026-03-02T08:10:00'),
    truck('2026-03-03T08:50:00'),
    truck('2026-03-03T09:00:00'),
  ]);
  expect(completeness.map(({ series }) => series)).toEqual(['Pharr, standard lanes']);
  const { shareByHour } = completeness[0]!;
  expect([shareByHour[8], shareByHour[9], shareByHour[12]]).toEqual([1, 0.5, 0]);
  expect(shareByHour[2]).toBeNull();
});

test('an open day without a truck is missing, and a day on which the facility is closed is not', () => {
  const closed = facilities.find(({ hours }) => hours.sunday.value === null)!;
  const at = (day: string) => truck(`${day}T12:00:00`, 30, { facilityId: closed.id });
  const weekend = qualityOf('crossing', [at('2026-03-06'), at('2026-03-07'), at('2026-03-09')]);
  expect(codes(weekend)).not.toContainEqual(['days-missing', expect.anything()]);
  const wednesday = qualityOf('crossing', [at('2026-03-03'), at('2026-03-05')]);
  expect(codes(wednesday)).toContainEqual(['days-missing', 1]);
  expect(wednesday.findings[0]?.message).toMatch(
    new RegExp(`1 day on which .* such as 2026-03-04 at ${closed.name.en}, standard lanes; an empty day`),
  );
});

test('a stay of two days among stays of half an hour stands out, with its line', () => {
  const many = Array.from({ length: 60 }, (_, minute) =>
    truck(`2026-03-02T08:${String(minute).padStart(2, '0')}:00`),
  );
  expect(codes(qualityOf('crossing', many))).toEqual([]);
  const { findings } = qualityOf('crossing', [...many, truck('2026-03-02T09:00:00', 2880, { line: 77 })]);
  expect(findings).toMatchObject([{ code: 'stay-outlier', kind: 'warning', count: 1 }]);
  expect(findings[0]?.message).toMatch(/^Stays at Pharr of more than 180 min .* longest 2880 min in line 77/);
});

test('times read by the policy for clock changes are counted, and so are times that are not recorded', () => {
  const rows = [
    truck('2026-03-02T08:00:00', 30, { timeReading: 'overlap-first' }),
    truck('2026-03-02T08:01:00', 30, { primaryAtS: null, releasedAtS: null }),
  ];
  expect(codes(qualityOf('crossing', rows))).toEqual([
    ['time-overlap-first', 1],
    ['primary-unrecorded', 1],
    ['release-unrecorded', 1],
  ]);
  expect(
    qualityOf('crossing', rows)
      .findings.map(({ message }) => message)
      .slice(1),
  ).toEqual([
    'Trucks are without a time at a booth, so how long they waited for one is not known',
    'Trucks are without a time of release, so how long they stayed is not known',
  ]);
});

function wait(hour: number, waitMin: number | null, state: WaitRow['state'] = 'value'): WaitRow {
  return {
    portNumber: '230404',
    portName: 'Laredo',
    crossingName: 'World Trade Bridge',
    laneKind: 'standard',
    observedAtMs: Date.UTC(2026, 4, 4) + hour * 3_600_000,
    utcOffsetMin: -300,
    state,
    waitMin,
    lanesOpen: null,
    line: hour + 2,
  };
}

test('700 minutes among waits of up to an hour stand out', () => {
  const usual = Array.from({ length: 200 }, (_, hour) => wait(hour, hour % 60));
  const { findings } = qualityOf('wait', [...usual, wait(200, 700)]);
  const outlier = findings.find(({ code }) => code === 'wait-outlier')!;
  expect(outlier).toMatchObject({ kind: 'warning', count: 1 });
  expect(outlier.message).toMatch(
    /^Waits of more than \d+ min at Laredo World Trade, standard lanes, stand far .* the longest 700 min in line 202/,
  );
});

test('waits that never change look entered, and hours in which nothing was measured are no waits of 0', () => {
  const rows = Array.from({ length: 50 }, (_, hour) => wait(hour, 1));
  const report = qualityOf('wait', [...rows, wait(50, null, 'lanes-closed')]);
  expect(codes(report)).toContainEqual(['wait-constant', 50]);
  expect(report.findings.find(({ code }) => code === 'wait-constant')?.message).toMatch(
    /^All 50 waits at Laredo World Trade, standard lanes, are 1 min/,
  );
  expect(codes(report)).toContainEqual(['wait-lanes-closed', 1]);
});

test('what repeats another row, and trucks that only their number tells apart, are warned of first', () => {
  const quality = createQuality('crossing', facilities);
  quality.add(truck('2026-03-02T08:00:00'));
  const report = quality.report({ ...context, repeated: 3, indistinct: 2 });
  expect(codes(report)).toEqual([
    ['rows-repeated', 3],
    ['trucks-indistinct', 2],
  ]);
});
