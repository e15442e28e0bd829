import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../server/catalogue.ts';
import { readTableQuestion } from '../server/table-question.ts';

const { facilities } = readCatalogue().ports;
const ask = (table: string, query = '') => readTableQuestion(table, new URLSearchParams(query), facilities);

test('a facility is named to each table as the table writes it', () => {
  expect([...ask('crossing', 'port=laredo-world-trade').selection.where]).toEqual([
    ['facilityId', 'laredo-world-trade'],
  ]);
  expect([...ask('wait', 'port=laredo-world-trade').selection.where]).toEqual([['portNumber', '230404']]);
  expect([...ask('trade', 'port=laredo-world-trade').selection.where]).toEqual([['portCode', '2304']]);
  expect([...ask('trade', 'port=2305').selection.where]).toEqual([['portCode', '2305']]);
});

test('a day is one of the facility that is asked for, and one of UTC where none is', () => {
  const from = (query: string) => ask('crossing', `${query}from=2024-01-15`).selection.from;
  expect(from('port=pharr&')).toBe(Date.UTC(2024, 0, 15, 6));
  expect(from('facilityId=otay-mesa&')).toBe(Date.UTC(2024, 0, 15, 8));
  expect(from('')).toBe(Date.UTC(2024, 0, 15));
  expect(ask('wait', 'portNumber=230404').zone).toBe('America/Chicago');
});

test('a bound is a month, a day or an instant; a month is meant where its first day is within them', () => {
  expect(ask('crossing', 'from=2024-02').selection.from).toBe(Date.UTC(2024, 1, 1));
  expect(ask('crossing', 'to=2024-01-15T09:00:00-06:00').selection.before).toBe(Date.UTC(2024, 0, 15, 15));
  const months = ask('monthly-count', 'from=2024-01-15&to=2024-12').selection;
  expect([months.from, months.before]).toEqual([202402, 202412]);
});

test('words become the cells that are stored', () => {
  const { where } = ask('crossing', 'isLoaded=true&commodity=&truckRef=12').selection;
  expect([...where]).toEqual([
    ['isLoaded', 1],
    ['commodity', null],
    ['truckRef', '12'],
  ]);
  expect(ask('monthly-count', 'month=2024-01&value=12').selection.where).toEqual(
    new Map([
      ['month', 202401],
      ['value', 12],
    ]),
  );
});

test('an asterisk asks for the values of all columns that have few', () => {
  expect(ask('crossing', '_facet=*').facets).toEqual([
    'facilityId',
    'laneKind',
    'isLoaded',
    'commodity',
    'timeReading',
  ]);
  expect(ask('crossing', '_facet=laneKind&_facet=laneKind').facets).toEqual(['laneKind']);
});

test('a page has 100 rows unless told otherwise, a file all', () => {
  expect(ask('trade').limit).toBe(100);
  expect(ask('trade', 'format=csv').limit).toBe(null);
  expect(ask('trade', 'format=csv&limit=5000').limit).toBe(5000);
});

describe('what a table cannot answer is refused in one sentence', () => {
  test.each([
    ['crossings', '', 'There is no table "crossings"; tables are monthly-count, wait, crossing'],
    ['trade', 'weight=1', '"weight" is no column of the table trade; its columns are portCode, portName'],
    ['trade', 'series_id=1', '"series_id" is no column'],
    ['trade', 'hs2=08&hs2=07', '"hs2" is asked for twice'],
    ['crossing', 'port=pharr&facilityId=ysleta', '"facilityId" is asked for twice'],
    ['trade', 'valueUsd=much', 'valueUsd is a number such as 12.5, not "much"'],
    ['crossing', 'isLoaded=1', 'isLoaded is true or false, not "1"'],
    ['trade', 'month=January', 'month is a month such as 2024-01, not "January"'],
    ['crossing', 'joinedAt=2024-01-15', 'joinedAt is an instant, by which from and to bound the rows'],
    ['crossing', 'from=yesterday', 'from is a month such as 2024-01, a day such as'],
    ['crossing', 'to=2024-02-30', 'to is a month such as'],
    ['crossing', 'to=2024-02-20T09:00:00', 'to is a month such as'],
    ['wait-average', 'from=2024-01', 'the rows of wait-average have no date that from could bound'],
    ['trade', 'format=xml', 'the format is json, csv, ndjson, not "xml"'],
    ['trade', 'limit=1001', 'limit is a whole number from 1 to 1000, not "1001"'],
    ['trade', 'limit=0', 'limit is a whole number'],
    ['trade', 'after=W10', 'after is no place in this table'],
    ['trade', 'after=nonsense', 'after is no place in this table'],
    ['trade', '_facet=wheels', 'the values of "wheels" are not counted'],
    ['wait', '_facet=observedAt', 'the values of "observedAt" are not counted'],
  ])('%s?%s', (table, query, sentence) => {
    expect(() => ask(table, query)).toThrow(sentence);
  });
});
