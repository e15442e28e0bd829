import { describe, expect, test } from 'vitest';
import { fixedVisit, network, station, trace } from '../../../server/model/checks/textbook-network.ts';
import { CrossingLog } from '../../../server/model/simulation/crossing-log.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';
import { StageTimes } from '../../../server/model/study/stage-times.ts';

/** Export 5 min, one booth 2 min, one dock 10 min without a waiting place, exit 1 min. */
const crossing = (atMin: number[]) =>
  network(
    [
      station({ name: 'export', stage: 'mexicanExport', visits: [to(1, 5)] }),
      station({ name: 'booth', stage: 'primary', luck: 1, visits: [to(2, 2)] }),
      station({
        name: 'dock',
        stage: 'dock',
        luck: 2,
        waitingRoom: 0,
        whenFull: 'block',
        visits: [to(3, 10)],
      }),
      station({ name: 'exit', stage: 'exit', luck: 3, visits: [fixedVisit(1)] }),
    ],
    [trace(atMin)],
  );
const to = (s: number, minutes: number) => fixedVisit(minutes, { routes: [{ to: s, probability: 1 }] });

function meansOf(atMin: number[]) {
  const log = new CrossingLog({ recordsStages: true });
  new Simulation(crossing(atMin), { seed: 1, log }).runToEmpty();
  const times = new StageTimes();
  for (let row = 0; row < log.length; row += 1) times.add(log, row);
  return times.means();
}

describe('mean minutes by part of the crossing', () => {
  test('of a truck alone are its services', () => {
    expect(meansOf([0])).toEqual({ mexicanSide: 5, primary: 2, secondary: 10, exit: 1 });
  });

  test('of two at once: the second waits 5 at the export, then stands 5 at the booth until the dock is free', () => {
    expect(meansOf([0, 0])).toEqual({ mexicanSide: 7.5, primary: 4.5, secondary: 10, exit: 1 });
  });

  test('are no number where no truck was released', () => {
    expect(new StageTimes().means().primary).toBeNaN();
  });
});
