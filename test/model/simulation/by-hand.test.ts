import { expect, test } from 'vitest';
import { crossingsOf, handWorkedCases } from '../../../server/model/checks/order-of-events.ts';
import { fixedVisit, network, station, trace } from '../../../server/model/checks/textbook-network.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';

test.each(handWorkedCases)('worked out by hand: $title', ({ network: net, crossings }) => {
  expect(crossingsOf(net)).toEqual(crossings);
});

test('a network that cannot be run is refused with every problem named', () => {
  const net = network(
    [
      station({
        servers: { startsMin: [0], values: [0], periodMin: null },
        visits: [fixedVisit(Number.NaN)],
      }),
    ],
    [trace([5, 4])],
  );
  expect(() => new Simulation(net, { seed: 1 })).toThrow(
    /mean NaN min is not a finite number.*never has an open position.*arrival minutes are not finite and rising/,
  );
});
