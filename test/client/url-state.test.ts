import { describe, expect, it } from 'vitest';
import {
  readMoment,
  readOpened,
  readUrl,
  writeMoment,
  writeOpened,
  writeUrl,
} from '../../client/state/url-state.ts';
import { commandLine } from '../../server/contract/command-line.ts';

describe('the address of the page', () => {
  it('restores the facility and the share it was left with', () => {
    const state = { facilityId: 'pharr', withdrawnShare: 0.6 };
    expect(writeUrl('', state)).toBe('?port=pharr&withdraw=0.6');
    expect(readUrl(writeUrl('', state))).toEqual(state);
  });

  it('without a query means Otay Mesa and whatever share is in force', () => {
    expect(readUrl('')).toEqual({ facilityId: 'otay-mesa', withdrawnShare: null });
  });

  it('keeps a withdrawn share of zero apart from none given', () => {
    expect(readUrl('?withdraw=0').withdrawnShare).toBe(0);
    expect(readUrl('?withdraw=').withdrawnShare).toBeNull();
  });

  it('takes no share outside 0 to 1', () => {
    for (const bad of ['1.7', '-0.1', 'much', 'NaN']) {
      expect(readUrl(`?withdraw=${bad}`).withdrawnShare).toBeNull();
    }
  });

  it('restores the opened run and what is shown of it, and takes no number that is none', () => {
    const opened = { runId: 12, tab: 'money' } as const;
    expect(writeOpened('?port=pharr', opened)).toBe('?port=pharr&run=12&tab=money');
    expect(readOpened('?run=12&tab=money')).toEqual(opened);
    expect(readOpened('?run=0&tab=tea')).toEqual({ runId: null, tab: 'impact' });
    expect(writeOpened('?run=12&tab=money', { runId: null, tab: 'money' })).toBe('');
  });
});

describe('the command line of a run', () => {
  it('gives everything that the run depends on', () => {
    expect(commandLine({ portId: 'pharr', withdrawnShare: 0.6, days: 7, replications: 30, seed: 1 })).toBe(
      'npm run garita -- what-if --port pharr --withdraw 0.6 --days 7 --replications 30 --seed 1 --json',
    );
  });

  it('names the preset and the first day', () => {
    const request = {
      portId: 'otay-mesa',
      policy: 'S2',
      from: '2024-12-02',
      days: 7,
      replications: 30,
      seed: 1,
    };
    expect(commandLine(request)).toBe(
      'npm run garita -- what-if --port otay-mesa --policy S2 --from 2024-12-02 --days 7 --replications 30 --seed 1 --json',
    );
  });

  it('gives a precision target in place of a number of replications', () => {
    const open = { portId: 'pharr', withdrawnShare: 0.6, days: 7, seed: 1 };
    const precision = {
      metric: 'p90WaitMin',
      halfWidth95: 2,
      relative: false,
      maxReplications: 200,
    } as const;
    expect(commandLine({ ...open, precision })).toBe(
      'npm run garita -- what-if --port pharr --withdraw 0.6 --days 7' +
        ' --precision 2 --metric p90WaitMin --max-replications 200 --seed 1 --json',
    );
    expect(
      commandLine({ ...open, precision: { ...precision, halfWidth95: 0.05, relative: true } }),
    ).toContain('--precision 0.05 --relative --metric p90WaitMin');
  });
});

it('the moment that is looked back at comes back from the address, and what is none counts as not given', () => {
  const atMs = Date.UTC(2024, 11, 3, 17, 5);
  expect(writeMoment('?port=pharr', atMs)).toBe('?port=pharr&at=2024-12-03T17%3A05Z');
  expect(readMoment(writeMoment('?port=pharr', atMs))).toBe(atMs);
  expect(writeMoment('?port=pharr&at=2024-12-03T17%3A05Z', null)).toBe('?port=pharr');
  for (const search of ['', '?at=', '?at=yesterday', '?at=2024-13-40T99:99Z'])
    expect(readMoment(search)).toBeNull();
});
