import { describe, expect, it } from 'vitest';
import { readRestriction, readUrl, writeRestriction, writeUrl } from '../../client/state/url-state.ts';
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

  it('restores the reading of the law and the first day of a what-if, beside the facility', () => {
    const restriction = { policyId: 'S2', from: '2024-12-02' };
    const search = writeRestriction('?port=pharr', restriction);
    expect(search).toBe('?port=pharr&policy=S2&from=2024-12-02');
    expect(readRestriction(search)).toEqual(restriction);
    expect(readUrl(search).facilityId).toBe('pharr');
    expect(writeRestriction(search, { policyId: null, from: null })).toBe('?port=pharr');
  });

  it('takes no first day that is not a date', () => {
    expect(readRestriction('?from=tomorrow').from).toBeNull();
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
