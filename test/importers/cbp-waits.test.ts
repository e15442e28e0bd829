import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../server/importers/cbp-waits-answer.ts';
import { parseWaitsJson } from '../../server/importers/cbp-waits-json.ts';
import { parseWaitsXml } from '../../server/importers/cbp-waits-xml.ts';
import { observed, readSample } from './read-sample.ts';
import { lane, port } from './wait-answers.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../fixtures/samples/cbp_bwt/${name}`, import.meta.url), 'utf8');
const fromJson = (text: string) => {
  const { ports, date } = parseWaitsJson(text, 'a.json');
  return readAnswer(ports, date);
};
const fromPorts = (...ports: unknown[]) => fromJson(JSON.stringify(ports));
const fromXml = (text: string) => {
  const { ports, date } = parseWaitsXml(text, 'a.xml');
  return readAnswer(ports, date);
};
const NOON_CDT = Date.UTC(2022, 5, 29, 17);

describe('the answer of 29 June 2022', () => {
  const answer = fromJson(sample('bwtnew_2022-06-29.json'));
  const of = (portNumber: string) => answer.readings.filter((reading) => reading.portNumber === portNumber);

  test('has 104 readings of 52 crossings, each in one of five states, as counted in the file', () => {
    expect(answer.problems).toEqual([]);
    const states = Object.groupBy(answer.readings, ({ state }) => state);
    expect(Object.fromEntries(Object.entries(states).map(([state, of]) => [state, of?.length]))).toEqual({
      value: 22,
      'no-delay': 31,
      'lanes-closed': 10,
      'update-pending': 10,
      missing: 31,
    });
  });

  test('was given at 13:25:16 EDT, whatever zone its ports state it in', () => {
    expect(answer.answeredAtMs).toBe(Date.UTC(2022, 5, 29, 17, 25, 16));
  });

  test('says 45 min with 10 lanes open at World Trade Bridge at noon', () => {
    expect(of('230404')[0]).toEqual({
      portNumber: '230404',
      portName: 'Laredo',
      crossingName: 'World Trade Bridge',
      laneKind: 'standard',
      observedAtMs: NOON_CDT,
      utcOffsetMin: -300,
      state: 'value',
      waitMin: 45,
      lanesOpen: 10,
    });
  });

  test('takes the hour of Nogales from its reading, though its own clock is an hour wrong', () => {
    expect(of('260402')[0]).toMatchObject({ observedAtMs: NOON_CDT, utcOffsetMin: -420, waitMin: 0 });
  });

  test('says of lanes closed at Del Rio and Andrade, or absent at Tecate, no minute and no open lane', () => {
    expect(of('230201')[0]).toMatchObject({ state: 'lanes-closed', waitMin: null, lanesOpen: null });
    expect(of('250201')[0]).toMatchObject({ observedAtMs: answer.answeredAtMs, utcOffsetMin: -420 });
    expect(of('250501')[1]).toMatchObject({ state: 'missing', waitMin: null });
  });

  test('has no reading of bridges without commercial lanes', () => {
    expect(of('230401')).toEqual([]);
    expect(of('l24501')).toEqual([]);
  });
});

test('an answer in Spanish gives what the English one gives', () => {
  const spanish = fromPorts(
    port(lane('Demora', '45', '6', 'En Mediodía CDT'), lane('Carriles cerrados', '', '', ''), {
      border: 'Frontera mexicana',
    }),
    port(lane('Sin demora', '0', '1', 'En Mediodía CDT'), lane('Actualización pendiente', '', '', '')),
  );
  const english = fromPorts(
    port(lane('delay', '45', '6'), lane('Lanes Closed', '', '', '')),
    port(lane('no delay', '0', '1'), lane('Update Pending', '', '', '')),
  );
  expect(spanish).toEqual(english);
  expect(spanish.readings.map(({ state }) => state)).toEqual([
    'value',
    'lanes-closed',
    'no-delay',
    'update-pending',
  ]);
});

test('values may be numbers, and the fields may be named as in any year', () => {
  const { readings } = fromJson(
    JSON.stringify({
      borderWaitTime: {
        port: [
          {
            portNumber: '230502',
            date: '6/29/2022',
            time: '12:25:16',
            commercialVehicleLanes: {
              maximumLanes: 7,
              standardLanes: {
                updateTime: 'At Noon CDT',
                operationalStatus: 'delay',
                delayMinutes: 15,
                lanesOpen: 6,
              },
              fastLanes: null,
            },
          },
        ],
      },
    }),
  );
  expect(readings).toMatchObject([
    { laneKind: 'standard', observedAtMs: NOON_CDT, waitMin: 15, lanesOpen: 6 },
    { laneKind: 'FAST', state: 'missing', waitMin: null },
  ]);
});

test('an answer whose every value was wrapped into a list, as converters of XML do, reads the same', () => {
  const wrapped = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, [wrapped(inner)]]))
      : value;
  const plain = port(lane('delay', '15', '6'), lane('Lanes Closed', '', '', ''));
  const ports = [wrapped(plain), wrapped({ ...plain, port_number: '230404' })];
  const { readings } = fromJson(JSON.stringify({ border_wait_time: { port: ports } }));
  expect(readings).toEqual(fromPorts(plain, { ...plain, port_number: '230404' }).readings);
  expect(readings).toHaveLength(4);
});

test('one lane that cannot be read is named, and the others are kept', () => {
  const { readings, problems } = fromPorts(port(lane('delay', 'soon', '6'), lane('delay', '10', '1')));
  expect(readings).toMatchObject([{ laneKind: 'FAST', waitMin: 10 }]);
  expect(problems).toMatchObject([{ code: 'wait-unreadable', portNumber: '230502' }]);
});

test('closed lanes of an answer that names no zone have no time', () => {
  const { readings, problems } = fromPorts(port(lane('Lanes Closed', '', '', '')));
  expect(readings).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['time-unknown', 'time-unknown']);
});

describe('an answer as XML', () => {
  const text =
    '<?xml version="1.0" encoding="ISO-8859-1"?><border_wait_time><last_updated_date>2014-3-15</last_updated_date>' +
    '<number_of_ports>2</number_of_ports><port><port_number>230502</port_number><border>Mexican Border</border>' +
    '<port_name>Hidalgo/Pharr</port_name><crossing_name>Pharr </crossing_name><commercial_vehicle_lanes>' +
    '<maximum_lanes>7</maximum_lanes><standard_lanes><update_time>At 3:00 pm CDT</update_time>' +
    '<operational_status>delay</operational_status><delay_minutes>1 hrs 35 min</delay_minutes>' +
    '<lanes_open>4</lanes_open></standard_lanes><FAST_lanes><update_time/><operational_status>Lanes Closed' +
    '</operational_status><delay_minutes/><lanes_open/></FAST_lanes></commercial_vehicle_lanes>' +
    '<construction_notice><![CDATA[a < b & c]]></construction_notice></port><port><port_number>535504</port_number>' +
    '<commercial_vehicle_lanes><maximum_lanes>N/A</maximum_lanes></commercial_vehicle_lanes></port></border_wait_time>';

  test('gives the same readings, dated by the date of the whole where ports have none', () => {
    const observedAtMs = Date.UTC(2014, 2, 15, 20);
    expect(fromXml(text).readings).toMatchObject([
      { crossingName: 'Pharr', laneKind: 'standard', observedAtMs, waitMin: 95, lanesOpen: 4 },
      { laneKind: 'FAST', observedAtMs, utcOffsetMin: -300, state: 'lanes-closed', waitMin: null },
    ]);
  });

  test('is refused where it is cut short, and where it defines entities', () => {
    expect(() => fromXml(text.slice(0, -30))).toThrow(expect.objectContaining({ code: 'xml-malformed' }));
    const bomb = text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>').replace('At 3:00', '&a;');
    expect(() => fromXml(bomb)).toThrow(expect.objectContaining({ code: 'xml-malformed' }));
    expect(() => fromXml('<a>'.repeat(60))).toThrow(/nested too deeply/);
  });
});

test.each([
  ['the list of crossings', sample('crossingslist_2022-06-29.json'), /it is the list of crossings/],
  ['the graph of one day', sample('bwtwaittimegraph_2022-06-29.json'), /hours carry no sure date/],
  ['an empty list', '[]', /holds no wait of a commercial lane/],
])('%s is refused (no-readings) with what it is', (_what, text, says) => {
  expect(() => fromJson(text)).toThrow(
    expect.objectContaining({ code: 'no-readings', message: expect.stringMatching(says) }),
  );
});

test('JSON that was cut short is refused (json-malformed)', () => {
  const cut = sample('bwtnew_2022-06-29.json').slice(0, 50_000);
  expect(() => fromJson(cut)).toThrow(expect.objectContaining({ code: 'json-malformed' }));
});

describe('the hourly history of 2026', async () => {
  const text = observed('cbp_commercial_waits_hourly_2026.csv').toString('utf8');
  const { rows, problems } = await readSample('wait', text);

  test('has 13,723 readings: 5,945 waits and 7,778 without delay, as counted in the file', () => {
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(13_723);
    expect(rows.filter(({ state }) => state === 'value')).toHaveLength(5945);
    expect(rows.filter(({ state }) => state === 'no-delay')).toHaveLength(7778);
  });

  test('keeps the reading of 700 min at Colombia, for the analyst to judge', () => {
    const longest = rows.reduce((a, b) => ((b.waitMin ?? 0) > (a.waitMin ?? 0) ? b : a));
    expect(longest).toMatchObject({ crossingName: 'Colombia Solidarity', waitMin: 700 });
    expect(new Date(longest.observedAtMs).toISOString()).toMatch(/^2026-05-2/);
  });

  test('has no key twice', () => {
    const keys = new Set(rows.map((r) => `${r.portNumber} ${r.laneKind} ${r.observedAtMs}`));
    expect(keys.size).toBe(13_723);
  });

  test('says of no crossing that no lane was open, since its collector wrote 0 for a blank', () => {
    expect(rows.filter(({ lanesOpen }) => lanesOpen === 0)).toEqual([]);
  });

  test('reads the same after a spreadsheet has saved it again', async () => {
    const [header = '', ...lines] = text.trimEnd().split(/\r?\n/).slice(0, 200);
    const saved = [header, ...lines.map((line) => line.replace(/2026-0(\d)-(\d+)/, '$1/$2/2026'))];
    const again = await readSample('wait', saved.join('\r\n').replaceAll(',', ';'));
    expect(again.problems).toEqual([]);
    expect(again.rows).toEqual(rows.slice(0, 199));
  });

  test('names line, column and reason of a row that cannot be used', async () => {
    const [header = '', first = ''] = text.split(/\r?\n/);
    const bad = [header, first, first.replace('CDT', 'XDT'), first.replace('standard', 'slow'), 'a,b'];
    expect((await readSample('wait', bad)).problems).toMatchObject([
      { code: 'time-unreadable', column: null, line: 3 },
      { code: 'lane-unknown', column: 'lane', line: 4 },
      { code: 'column-count', line: 5 },
    ]);
  });
});
