import type { Preview, PreviewWorld } from '../../server/contract/preview.ts';

/** A world whose waits are given from 05:00, an hour before its lanes open. */
export function previewWorld(waitsFromFive: readonly number[], over60Share = 0): PreviewWorld {
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const meanWaitMin = waitsFromFive[hour - 5] ?? null;
    const trucks = meanWaitMin === null ? 0 : 10;
    return {
      hour,
      trucks,
      meanWaitMin,
      over60Share: meanWaitMin === null ? null : 0,
      lanesOpen: hour >= 6 && meanWaitMin !== null,
    };
  });
  const sum = waitsFromFive.reduce((total, wait) => total + wait, 0);
  const open = waitsFromFive.slice(1);
  const peakWaitMin = Math.max(...open);
  return {
    hours,
    day: {
      trucks: 10 * waitsFromFive.length,
      meanWaitMin: sum / waitsFromFive.length,
      over60Share,
    },
    peak: { hour: 6 + open.indexOf(peakWaitMin), meanWaitMin: peakWaitMin },
    fluid: { meanWaitMin: 1, peakQueueTrucks: 5 },
  };
}

export function previewOf(baseline: PreviewWorld, restricted: PreviewWorld, withdrawnShare = 0.6): Preview {
  return {
    label: null,
    portId: 'pharr',
    withdrawnShare,
    policy: null,
    from: null,
    date: '2025-12-03',
    zone: 'America/Chicago',
    demandMonth: '2025-12',
    solver: 'exact',
    stepMin: 2,
    baseline,
    restricted,
    leavesOut: ['blocking'],
    tookMs: 1,
  };
}
