import type { MethodSection } from '../contract/method.ts';
import { command, files, route } from './links.ts';

/** What the model is, in the order in which a truck meets it; each part with the code and data that say it exactly. */
export const DESCRIPTION: readonly MethodSection[] = [
  {
    title: 'Demand: which trucks come, and when',
    paragraphs: [
      'CBP and BTS count the trucks of each month. A month is spread over its weekdays and over the hours in which a crossing lets trucks queue, by shapes that are fitted to posted waits at some crossings and labelled defaults at the others. Trucks then come as a Poisson process whose rate is constant within an hour.',
      'Imported trucks, one row each, can take the place of that process: then the very trucks that were recorded join the queue at their own minutes in both worlds.',
    ],
    links: [
      ...files(
        'server/model/border/demand.ts',
        'server/model/simulation/arrival-process.ts',
        'data/observed',
      ),
      command('import'),
    ],
  },
  {
    title: 'The crossing as a network of queues',
    paragraphs: [
      'Each commercial crossing is a network of stations: a pre-inspection post in Mexico where there is one, the Mexican export compound and its secondary inspection, the approach, primary booths of three kinds (standard, FAST, joint processing), the scanner, agriculture and FDA holds, the dock, the exit, and the safety inspection of the state.',
      'A truck that finds the next station full waits where it is and blocks that place. Within a priority, trucks are served in the order in which they came. A lane that closes finishes the truck in hand. Idle joint booths take FAST trucks.',
    ],
    links: files(
      'server/model/border/facility-stations.ts',
      'server/model/simulation/network.ts',
      'server/model/simulation/truck-flow.ts',
    ),
  },
  {
    title: 'Capacity, and what is fitted to posted waits',
    paragraphs: [
      'Public waits identify capacity, not the time that an officer takes; so booth times are derived from trucks an hour, open lanes and shares. At crossings with enough trucks and readings, capacity a lane, arrivals by weekday hour, FAST share and lanes by hour are fitted to the waits and lanes that CBP posted, and scored on every third week, which the fit has not seen.',
      'What-ifs, the live view and the preview run on the fitted figures and name them; elsewhere, and in predictions of past disruptions, labelled defaults hold.',
    ],
    links: [
      ...files(
        'server/model/calibration/fit-facility.ts',
        'server/model/border/lanes.ts',
        'data/calibration.json',
      ),
      command('calibrate'),
    ],
  },
  {
    title: 'What people do about a wait',
    paragraphs: [
      'Drivers and dispatchers see an estimate of the wait ahead. A truck compares its crossing with the neighbours and goes where it is quicker by enough, road included; a trip is held back while waits have been long, or not begun where the wait is past bearing; some are tried again later, the others never. Each is a logistic response. Neighbouring crossings are simulated together, since one sends trucks to the other.',
      'Patience and diversion are fitted by hand to two disruptions and to nothing else.',
    ],
    links: [
      ...files(
        'server/model/simulation/dispatch-desk.ts',
        'server/model/simulation/wait-estimate.ts',
        'data/events.json',
      ),
      command('backtest --all'),
    ],
  },
  {
    title: 'Preclearance, and readings of the law',
    paragraphs: [
      'Preclearance here means two programmes: pre-inspection of cargo in Mexico, and Unified Cargo Processing, in which Mexican officers inspect on US soil. A reading of the law is a dated timeline of levers, each tied to a clause; a truck that loses its programme crosses as what it otherwise is.',
    ],
    links: [
      ...files(
        'data/policy.json',
        'server/model/border/preclearance-left.ts',
        'server/model/policy/lever-effects.ts',
      ),
      route('/api/v1/policies'),
      command('policy'),
    ],
  },
  {
    title: 'What the stay does to produce, and what it costs',
    paragraphs: [
      'Each load of produce has a history: days since packing, the air outside, its reefer, the hours after the border. Time and warmth use up marketable life by first-order kinetics. What the stay at the border adds is wasted, sold at a discount for its age, or rejected for defects, each kilogram counted once; fuel, drivers and late deliveries come on top.',
    ],
    links: files(
      'server/model/spoilage/load-history.ts',
      'server/model/spoilage/keeping-quality.ts',
      'server/model/economics/load-loss.ts',
      'data/commodities.json',
      'data/economics.json',
    ),
  },
  {
    title: 'Luck, and what a difference is',
    paragraphs: [
      'All luck of a truck is a function of a key that it draws on arrival, so that the same truck meets the same luck with and without restriction. Differences are taken replication by replication; where the 95 % interval of a difference covers zero, the two worlds are said not to be told apart. The same seed gives the same bytes, whatever the number of processors.',
      'Every figure with a range can be drawn from it: --uncertainty gives 80 % intervals over what is not known, and the tornado says which guesses matter.',
    ],
    links: [
      ...files(
        'server/model/simulation/truck-luck.ts',
        'server/model/metrics/impact.ts',
        'server/model/uncertainty/latin-hypercube.ts',
      ),
      command('tornado'),
    ],
  },
];
