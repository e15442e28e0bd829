import type { ChecklistSection } from '../contract/method.ts';
import { EXPERIMENTATION, IMPLEMENTATION } from './checklist-runs.ts';
import { command, files, route } from './links.ts';

/**
 * STRESS-DES 1.0, the checklist for reports of discrete-event simulations: Monks et al. (2019), Strengthening the
 * reporting of empirical simulation studies, J. Simulation 13(1), 55–67, doi 10.1080/17477778.2018.1442155.
 */
export const CHECKLIST: readonly ChecklistSection[] = [
  {
    title: 'Objectives',
    items: [
      {
        number: '1.1',
        title: 'Purpose of the model',
        answer:
          'To say how much longer trucks queue at the US–Mexico border, and how much produce spoils, if cargo preclearance in Mexico is restricted; for analysts who have to judge a reading of the law of December 2020.',
        links: files('README.md'),
      },
      {
        number: '1.2',
        title: 'Model outputs',
        answer:
          'Percentiles of waits and crossing times, queues, trucks diverted and trips not begun, marketable life used, kilograms and dollars by channel: each is defined under Definitions with its unit and its edges. Values are taken per replication over the measured days; means have a t interval of 95 %, differences a paired one.',
        links: files(
          'server/model/study/facility-metrics.ts',
          'server/model/study/produce-metrics.ts',
          'server/model/metrics/impact.ts',
        ),
      },
      {
        number: '1.3',
        title: 'Experimentation aims',
        answer:
          'Scenarios: a baseline with preclearance as before the law beside a share withdrawn or a preset, S1 to S4, each a reading of the law with its rationale. Design: Latin hypercube over guessed figures, and one at a time for the tornado. Search: the share of preclearance that must be kept for a metric to meet a target.',
        links: [
          ...files(
            'data/policy.json',
            'server/model/uncertainty/latin-hypercube.ts',
            'server/model/uncertainty/solve.ts',
          ),
          route('/api/v1/policies'),
        ],
      },
    ],
  },
  {
    title: 'Logic',
    items: [
      {
        number: '2.1',
        title: 'Base model overview diagram',
        answer:
          'Arrival → (pre-inspection in Mexico → exit check) or (Mexican export → its secondary) → approach → primary: standard, FAST or joint lanes → scanner → agriculture, FDA hold → dock → exit → state safety inspection → released. Crossings are joined by trucks that go to a neighbour.',
        links: files('server/model/border/facility-stations.ts', 'server/model/border/border-network.ts'),
      },
      {
        number: '2.2',
        title: 'Base model logic',
        answer:
          'A truck of one of seven classes takes its class’s way. It waits for a position, is served, and moves on if the next station has room; if not, it stays and blocks. Exams after primary are drawn by class. Trucks that find lanes closed wait, within the hours in which they may.',
        links: files('server/model/simulation/truck-flow.ts', 'server/model/border/exam-shares.ts'),
      },
      {
        number: '2.3',
        title: 'Scenario logic',
        answer:
          'A scenario is the same network under other levers: posts that close, trucks that cross as another class, longer reports, more exams, loads not certified. It is exchanged while the run goes on, at the dates of the policy.',
        links: files('server/model/policy/policy-segments.ts', 'server/model/border/facility-policy.ts'),
      },
      {
        number: '2.4',
        title: 'Algorithms',
        answer:
          'Poisson arrivals by inversion of the cumulative rate; diversion, baulking and held-back trips by logistic response to an estimate of the wait; ageing by first-order kinetics with Q10; the preview by the exact transient solution of a Markov queue; fits by least squares on the moments of a queue.',
        links: files(
          'server/model/simulation/arrival-process.ts',
          'server/model/simulation/dispatch-desk.ts',
          'server/model/spoilage/keeping-quality.ts',
          'server/model/queueing/transient.ts',
          'server/model/calibration/fit-day.ts',
        ),
      },
      {
        number: '2.5.1',
        title: 'Components: entities',
        answer:
          'Trucks northbound, in seven classes: pre-inspected, joint processing, FAST, standard, produce with and without reduced inspection, empty. Attributes: class, home crossing, luck, and for produce a commodity and a history.',
        links: files('server/model/border/vehicle-class.ts', 'server/model/spoilage/load.ts'),
      },
      {
        number: '2.5.2',
        title: 'Components: activities',
        answer:
          'Pre-inspection, Mexican export and its secondary, primary inspection, scan, agriculture exam, FDA hold, unloading at the dock, exit, state safety inspection; each with a mean, a shape and branches by class.',
        links: files('server/model/border/facility-stations.ts', 'data/ports.json'),
      },
      {
        number: '2.5.3',
        title: 'Components: resources',
        answer:
          'Posts in Mexico, booths by kind and hour, scanners, docks and inspection bays, open by timetable; joint booths help FAST lanes when idle.',
        links: files('server/model/border/staffing.ts', 'server/model/border/lanes.ts'),
      },
      {
        number: '2.5.4',
        title: 'Components: queues',
        answer:
          'First come, first served within a priority, never pre-emptive; rooms bounded or unbounded; a full station blocks the one before. Trucks baulk, divert or are held back before they join.',
        links: files('server/model/simulation/network.ts', 'server/model/simulation/dispatch-desk.ts'),
      },
      {
        number: '2.5.5',
        title: 'Components: entry and exit points',
        answer:
          'Entry: one source for each crossing and class, a Poisson process by hour or recorded trucks at their minutes. Exit: released at the exit, crossed at another crossing, or trip not begun.',
        links: files('server/model/simulation/truck-sources.ts', 'server/model/border/truck-trace.ts'),
      },
    ],
  },
  {
    title: 'Data',
    items: [
      {
        number: '3.1',
        title: 'Data sources',
        answer:
          'Trucks by bridge and month (CBP, 2008 to 2024) and by port (BTS, 1996 to 2025); waits and open lanes by hour (CBP, April to July 2026); trade by port (BTS TransBorder); cited literature and press. Sizes, dates and provenance are in data/README.md; every source is listed below with the figures that rest on it.',
        links: files('data/README.md', 'data/observed'),
      },
      {
        number: '3.2',
        title: 'Pre-processing',
        answer:
          'Observed files are kept byte for byte; gaps are not filled and nothing is smoothed. Rows that contradict each other are left out; waits far outside the others of their hour are left out of a fit and counted.',
        links: files(
          'data/quality-notes.json',
          'server/model/calibration/posted-wait.ts',
          'server/importers/import-file.ts',
        ),
      },
      {
        number: '3.3',
        title: 'Input parameters',
        answer:
          'Every figure has a value, a range, a unit, a grade and a source, and a path by which a run can change it. Service times are lognormal, gamma or fixed, as each figure says; ranges are drawn as triangles about the value.',
        links: [
          ...files('data/ports.json', 'data/commodities.json', 'data/cold-chain.json', 'data/economics.json'),
          command('assumptions'),
        ],
      },
      {
        number: '3.4',
        title: 'Assumptions',
        answer:
          'What no source gives is a guess, labelled G and never without a range; background knowledge that was not retrieved again is labelled B. Both are counted below, and a tornado ranks them by what they move.',
        links: [command('assumptions --grade G,B'), command('tornado')],
      },
    ],
  },
  EXPERIMENTATION,
  IMPLEMENTATION,
  {
    title: 'Code access',
    items: [
      {
        number: '6.1',
        title: 'Computer model sharing statement',
        answer:
          'Code, data, tests and the stored results are one project, with no registration and no service to ask: npm ci && npm start runs it, npm test proves it, and the commands named here make every result again.',
        links: files('README.md', 'data/backtest.json', 'data/checks.json', 'data/calibration.json'),
      },
    ],
  },
];
