import type { ChecklistSection } from '../contract/method.ts';
import { command, files, page } from './links.ts';

/** STRESS-DES, section 4. */
export const EXPERIMENTATION: ChecklistSection = {
  title: 'Experimentation',
  items: [
    {
      number: '4.1',
      title: 'Initialisation',
      answer:
        'Terminating runs that start empty: a crossing empties every night, so one day of warm-up goes before the measured days of a what-if, and two normal days before a disruption, or up to fourteen days of one that is in force before the days asked about.',
      links: files('server/jobs/what-if-plan.ts', 'server/jobs/plan-event.ts'),
    },
    {
      number: '4.2',
      title: 'Run length',
      answer:
        'Whole local days as asked for, in minutes, and one day more for counted trucks to finish; a disruption runs two days on, or ten where recovery is asked about.',
      links: files('server/jobs/what-if-plan.ts', 'server/jobs/plan-event.ts'),
    },
    {
      number: '4.3',
      title: 'Estimation approach',
      answer:
        'Independent replications, as many as asked for or until the 95 % half-width of the paired difference meets a target, looked at after 10, 15, 23, 35 and so on up to a cap. Disruptions have 200, each with its own draw of the uncertain figures; their 80 % interval is the 10th to the 90th percentile.',
      links: [
        ...files('server/model/study/stopping-rule.ts', 'server/jobs/run-backtest.ts'),
        command('what-if --port pharr --withdraw 1 --precision 4'),
      ],
    },
  ],
};

/** STRESS-DES, section 5. */
export const IMPLEMENTATION: ChecklistSection = {
  title: 'Implementation',
  items: [
    {
      number: '5.1',
      title: 'Software or programming language',
      answer:
        'TypeScript on Node 24, whose version npm installs with the project; the simulation uses no package. Versions of all libraries are locked.',
      links: files('package.json', 'package-lock.json', 'server/model/simulation/simulation.ts'),
    },
    {
      number: '5.2',
      title: 'Random sampling',
      answer:
        'Streams are xoshiro128** (Blackman and Vigna 2021), named, one jump of 2^64 draws a replication. A truck’s own draws are a function of its key and of their purpose, by a mixer with full avalanche: common random numbers without a sequence.',
      links: [
        ...files('server/model/simulation/random-stream.ts', 'server/model/simulation/truck-luck.ts'),
        page('https://doi.org/10.1145/3460772'),
      ],
    },
    {
      number: '5.3',
      title: 'Model execution',
      answer:
        'Next-event by a heap ordered by time, then kind (lanes open or close, services end, transfers, arrivals, patience), then order of scheduling. Replications run in worker threads, whose number changes no digit.',
      links: [
        ...files('server/model/simulation/event-queue.ts', 'server/jobs/run-replications.ts'),
        command('checks'),
      ],
    },
    {
      number: '5.4',
      title: 'System specification',
      answer:
        'Speeds are measured on two shared cores beside SimPy and stated in the README with the goals that they miss.',
      links: files('README.md', 'scripts/bench.ts'),
    },
  ],
};
