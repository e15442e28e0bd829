/** Charts of the live view: what each shows, over which window, and its value axis with the unit. */
export const en = {
  wait: {
    title: 'Wait before primary inspection',
    subtitle: 'mean of each 5 minutes; thin lines: nine trucks in ten waited less (P90)',
    axis: 'Wait, minutes',
  },
  queue: {
    title: 'Trucks in queue',
    subtitle: 'waiting for primary inspection, time-weighted mean of each 5 minutes',
    axis: 'Queue, trucks',
  },
  throughput: {
    title: 'Throughput',
    subtitle: 'trucks released in each 5 minutes, as a rate per hour',
    axis: 'Released, trucks per hour',
  },
  lifeUsed: {
    title: 'Produce life used at the border',
    subtitle: 'mean share of marketable life used by produce loads released in each 5 minutes',
    axis: 'Life used, % of marketable life',
  },
  valueLost: {
    title: 'Dollars at risk',
    subtitle: 'produce value lost at the border since local midnight, running total',
    axis: 'Value lost, US dollars',
  },
  trucks: 'trucks',
  trucksPerHour: 'trucks/h',
} as const;
